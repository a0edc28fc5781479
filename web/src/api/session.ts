import { sessionEndpoints, type Endpoint, type Person, type Role } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { client, question } from './client.ts';
import { sessionKey } from './session-key.ts';

const whoAmI = { ...question(sessionEndpoints.whoAmI, {}), staleTime: 5 * 60_000 };

/** The person who is logged in, or null. */
export function usePerson(): Person | null {
  return useQuery(whoAmI).data?.person ?? null;
}

/** The same before anything is drawn. */
export const person = async (): Promise<Person | null> => (await client.ensureQueryData(whoAmI)).person;

/** After a log-in nothing that was read by somebody else may stay on the page. */
export function enter(who: Person): void {
  client.clear();
  client.setQueryData(sessionKey, { person: who });
}

/** Whether a role may ask an endpoint: the pages show what the server would allow. */
export const mayAsk = (role: Role, endpoint: Endpoint): boolean => endpoint.who === 'anyone' || endpoint.who === 'signed-in' || endpoint.who.includes(role);

/** After a log-out, or where the server no longer knows who asks. */
export function leave(): void {
  client.clear();
  client.setQueryData(sessionKey, { person: null });
}
