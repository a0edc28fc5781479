export { pagingRefusals, readPage, type PageRequest, type SortColumn } from './page.ts';
