import { lockByFile, lockFolder } from '../lock.ts';

// Holds a data folder until it is killed: node program.mjs FOLDER kernel|file
const [folder = '', kind] = process.argv.slice(2);
try {
  await (kind === 'file' ? lockByFile(folder) : lockFolder(folder));
  console.log('held');
  setInterval(() => undefined, 60_000);
} catch (error) {
  console.log(`refused ${(error as { code?: string }).code} ${(error as Error).message}`);
}
