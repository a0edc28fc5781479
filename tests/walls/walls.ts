import { doorsOf, type Import } from './imports.ts';

/** A wall of the house: its name as a sentence, and what breaches it. */
export interface Wall {
  readonly says: string;
  readonly breach: (one: Import) => boolean;
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.includes('/testing');
const inside = (folder: string) => (file: string) => file.startsWith(`${folder}/`);
const packageOf = (file: string) => /^packages\/(\w+)\//.exec(file)?.[1];
/** Whether a file stands behind a door of its package, as package.json names them. */
const isDoor = (name: string, file: string) => [...doorsOf(name).values()].includes(file);

/** Which package may import which. `measures` are units, the ground under all; `contract` may use the types of the others. */
const packageMayUse: Readonly<Record<string, readonly string[]>> = {
  measures: [],
  planner: ['measures'],
  sharing: ['measures'],
  messages: ['measures'],
  trace: [],
  contract: ['measures', 'planner', 'messages', 'sharing'],
};

/** The nouns of the server in the order in which an order passes through them. One uses only those before it, by their door. */
export const nouns = ['audit', 'access', 'cooperative', 'members', 'catalogue', 'demand', 'planning', 'trace', 'exchange', 'home'] as const;
const nounOf = (file: string) => nouns.find((noun) => file.startsWith(`server/src/${noun}/`));

const impure = /^(node:)?(fs|fs\/promises|net|http|https|child_process|path|os|worker_threads|process)$/;
const frameworks = /^(fastify|@fastify\/.*|kysely|pg|pg-boss|@electric-sql\/.*|better-auth.*|react.*|@mantine\/.*)$/;
const engines = /^(@electric-sql\/.*|pg)$/;

const officeFrameworks = /^(react.*|@mantine\/.*|@tanstack\/.*)$/;
/** By these the office's pages take words; React knows when the language changes. */
const isHookOfWords = (file: string) => /^web\/src\/words\/(language|words)\.ts$/.test(file);

export const walls: readonly Wall[] = [
  { says: 'packages import nothing above them', breach: ({ from, to }) => inside('packages')(from) && /^(server|web|cli|demo|tests|scripts)\//.test(to) },
  {
    says: 'packages import each other only where it is said',
    breach: ({ from, to }) => {
      const [one, other] = [packageOf(from), packageOf(to)];
      return one !== undefined && other !== undefined && one !== other && !(packageMayUse[one] ?? []).includes(other);
    },
  },
  { says: 'another package is entered by its door', breach: ({ from, to }) => packageOf(to) !== undefined && packageOf(from) !== packageOf(to) && !isDoor(packageOf(to) ?? '', to) && !isTest(from) },
  { says: 'rules know no I/O and no framework', breach: ({ from, to }) => inside('packages')(from) && !isTest(from) && (impure.test(to) || frameworks.test(to)) },
  {
    says: 'a noun is entered by its door',
    breach: ({ from, to }) => {
      const noun = nounOf(to);
      const fromOutside = !inside('server')(from) && isDoor('server', to);
      return noun !== undefined && nounOf(from) !== noun && to !== `server/src/${noun}/index.ts` && !fromOutside && !isTest(from);
    },
  },
  {
    says: 'a noun uses only nouns before it',
    breach: ({ from, to }) => {
      const [one, other] = [nounOf(from), nounOf(to)];
      return one !== undefined && other !== undefined && !isTest(from) && nouns.indexOf(other) > nouns.indexOf(one);
    },
  },
  { says: 'only database/ knows which engine runs', breach: ({ from, to }) => inside('server/src')(from) && !inside('server/src/database')(from) && !isTest(from) && engines.test(to) },
  { says: 'only routes and http/ know HTTP', breach: ({ from, to }) => inside('server/src')(from) && !isTest(from) && /^(fastify|@fastify\/.*)$/.test(to) && !/^server\/src\/(http|access|app\.ts|serve\.ts)/.test(from) && !/\/routes(\/|\.ts$)/.test(from) },
  {
    says: 'only queries and commands speak SQL',
    breach: ({ from, to }) => nounOf(from) !== undefined && to === 'kysely' && !isTest(from) && !/\/(queries|commands)(\/|\.ts$)/.test(from) && !inside('server/src/access')(from),
  },
  { says: 'pages import the contract and the rules, never the server', breach: ({ from, to }) => inside('web')(from) && !isTest(from) && /^(server|cli)\//.test(to) },
  {
    says: 'the floor takes of the web only its own, and words that know no framework',
    breach: ({ from, to }) => inside('web/src/floor')(from) && inside('web/src')(to) && !inside('web/src/floor')(to) && (!inside('web/src/words')(to) || isHookOfWords(to)),
  },
  { says: 'the floor is drawn by Preact alone', breach: ({ from, to }) => inside('web/src/floor')(from) && officeFrameworks.test(to) },
  { says: 'words know no framework', breach: ({ from, to }) => inside('web/src/words')(from) && !isHookOfWords(from) && !isTest(from) && (officeFrameworks.test(to) || isHookOfWords(to)) },
];

/** Words by which SQL is spoken, with kysely imported or through a transaction that was handed on. */
const sqlWords = /\.\s*(selectFrom|insertInto|updateTable|deleteFrom|mergeInto|replaceInto|executeQuery)\s*\(|\bsql(\.raw\s*\(|\s*(<[^`;]*>)?\s*`)/;
/** Beneath every noun: the engines, rows of the order book and pages of rows for any of them, the answer that is kept with its write, and the way to log-ins. */
const sqlGround = /^server\/src\/(database\/|book\/|paging\/|store\.ts$|access\/log-in-tables\.ts$)/;
const maySpeakSql = (file: string) => sqlGround.test(file) || /\/(queries|commands)(\/|\.ts$)/.test(file) || isTest(file);

/** What a file of the server says in SQL though it is neither a query nor a command; undefined where nothing. */
export const sqlOutOfPlace = (file: string, text: string): string | undefined => (inside('server/src')(file) && !maySpeakSql(file) ? sqlWords.exec(text)?.[0] : undefined);

export const breaches = (imports: readonly Import[]): string[] =>
  imports.flatMap((one) => walls.filter((wall) => wall.breach(one)).map((wall) => `${one.from} imports ${one.to}, but ${wall.says}`));
