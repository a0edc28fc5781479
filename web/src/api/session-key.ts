import { sessionEndpoints } from '@sentra/contract';

/** Where the client keeps who is logged in. */
export const sessionKey = [sessionEndpoints.whoAmI.path, {}] as const;
