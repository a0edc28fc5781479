export { type Access, type AccessParts, type DemoPerson, openAccess } from './access.ts';
export { acceptInvitation, invite, type Invitation, withdrawInvitation } from './commands/invitations.ts';
export { makeKey, type NewKey, revokeKey } from './commands/keys.ts';
export { addPerson, type NewPerson, removePerson } from './commands/people.ts';
export { listKeys } from './queries/keys.ts';
export { listPeople } from './queries/people.ts';
export { peopleRefusals } from './refusals.ts';
export { accessRoutes } from './routes.ts';
export { readSecret, type SecretPlaces } from './secret.ts';
