import { expect, test } from 'vitest';
import { pageAt, pagesOf } from './pages.ts';

const names = (role: Parameters<typeof pagesOf>[0]) => pagesOf(role, () => true).map(({ name }) => name);

test('the office has every page, in the order of an order’s path', () => {
  expect(names('office')).toEqual(['home', 'orders', 'plan', 'whatIf', 'promise', 'heats', 'trace', 'coaching', 'members', 'parts', 'materials', 'buyers', 'exchange', 'people', 'audit', 'settings']);
});

test('a member finds neither orders nor buyers, a buyer neither members nor the plan', () => {
  expect(names('member')).toEqual(['home', 'plan', 'heats', 'trace', 'members', 'parts', 'materials']);
  expect(names('buyer')).toEqual(['home', 'orders', 'ownPromise', 'parts', 'materials', 'buyers']);
});

test('an auditor reads people and history, and changes nothing', () => {
  expect(names('auditor')).toContain('people');
  expect(names('auditor')).toContain('audit');
  expect(names('auditor')).not.toContain('settings');
});

test('a page that has no route is not shown', () => {
  expect(pagesOf('office', (path) => path === '/plan').map(({ path }) => path)).toEqual(['/plan']);
});

test('what lies below a page belongs to it', () => {
  expect(pageAt('/orders/2611-044')?.name).toBe('orders');
  expect(pageAt('/')?.name).toBe('home');
  expect(pageAt('/password')).toBeUndefined();
});
