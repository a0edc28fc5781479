import { type DatabaseConfig, migrate, openDatabase, readDatabaseConfig, type Store } from '@sentra/server';

/** The option that every command on the order book has. */
export const dataOption = { data: { type: 'string' } } as const;

/** Where the data lie when nobody says so. */
export const defaultFolder = '.sentra';

export const configOf = (data: string | undefined): DatabaseConfig => readDatabaseConfig(process.env, { option: data, fallback: defaultFolder });

/** Opens the order book for one command, with its schema brought up to date, and closes it whatever happens. */
export async function withStore<T>(data: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const database = await openDatabase(configOf(data));
  try {
    await migrate(database);
    return await work({ database, clock: Date.now });
  } finally {
    await database.close();
  }
}
