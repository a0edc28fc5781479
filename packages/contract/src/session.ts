import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { codeValue, instantValue, roleValue } from './values.ts';

const passwordValue = z.string().min(10).max(128).meta({ description: 'at least 10 characters' });

export const personValue = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: roleValue,
  memberCode: z.string().nullable(),
  buyerCode: z.string().nullable(),
  cooperative: z.object({ id: z.string(), code: z.string(), name: z.string(), isSample: z.boolean() }),
});
export type Person = z.infer<typeof personValue>;

const standing = {
  role: roleValue,
  memberCode: codeValue.nullish(),
  buyerCode: codeValue.nullish(),
};

export const sessionEndpoints = {
  logIn: endpoint({
    method: 'POST',
    path: '/api/session',
    tag: 'people',
    who: 'anyone',
    summary: 'Logs a person in and sets the session cookie.',
    body: z.object({ email: z.string().trim().toLowerCase().max(200), password: z.string().max(128) }),
    response: personValue,
  }),
  whoAmI: endpoint({
    method: 'GET',
    path: '/api/session',
    tag: 'people',
    who: 'anyone',
    summary: 'The person who is logged in, or null.',
    response: z.object({ person: personValue.nullable() }),
  }),
  logOut: endpoint({ method: 'DELETE', path: '/api/session', tag: 'people', who: 'anyone', summary: 'Ends the session.', response: z.object({}) }),
  cooperatives: endpoint({
    method: 'GET',
    path: '/api/session/cooperatives',
    tag: 'people',
    who: 'signed-in',
    summary: 'The cooperatives that the person is of. A key is of one and needs no choice: its list is empty.',
    response: z.object({ cooperatives: z.array(z.object({ code: z.string(), name: z.string() })) }),
  }),
  chooseCooperative: endpoint({
    method: 'PUT',
    path: '/api/session/cooperative',
    tag: 'people',
    who: 'signed-in',
    summary: 'Chooses the cooperative that is asked where no header x-cooperative names one.',
    body: z.object({ code: codeValue }),
    response: personValue,
  }),
  demoPeople: endpoint({
    method: 'GET',
    path: '/api/session/demo-people',
    tag: 'people',
    who: 'anyone',
    summary: 'The log-ins of the demo cooperative; empty where no demo is loaded.',
    response: z.object({ people: z.array(z.object({ name: z.string(), email: z.string(), password: z.string(), role: roleValue })) }),
  }),
  changePassword: endpoint({
    method: 'POST',
    path: '/api/session/password',
    tag: 'people',
    who: 'signed-in',
    summary: 'Changes the own password and ends the other sessions.',
    body: z.object({ current: z.string().max(128), next: passwordValue }),
    response: z.object({}),
  }),
  passwordLink: endpoint({
    method: 'GET',
    path: '/api/password-links/:token',
    tag: 'people',
    who: 'anyone',
    summary: 'Whose password a link from the office opens.',
    params: z.object({ token: z.string().max(100) }),
    response: z.object({ email: z.string(), name: z.string(), expiresAt: instantValue }),
  }),
  usePasswordLink: endpoint({
    method: 'POST',
    path: '/api/password-links/:token/password',
    tag: 'people',
    who: 'anyone',
    summary: 'Sets the password of the person whom a link names, ends the sessions and logs in. A link works once.',
    params: z.object({ token: z.string().max(100) }),
    body: z.object({ password: passwordValue }),
    response: personValue,
  }),
  invitation: endpoint({
    method: 'GET',
    path: '/api/invitations/:token',
    tag: 'people',
    who: 'anyone',
    summary: 'What an invitation link offers.',
    params: z.object({ token: z.string().max(100) }),
    response: z.object({ email: z.string(), name: z.string(), role: roleValue, cooperative: z.string(), expiresAt: instantValue }),
  }),
  acceptInvitation: endpoint({
    method: 'POST',
    path: '/api/invitations/:token/acceptance',
    tag: 'people',
    who: 'anyone',
    summary: 'Accepts an invitation with a name and a password, and logs in.',
    params: z.object({ token: z.string().max(100) }),
    body: z.object({ name: z.string().trim().min(1).max(100), password: passwordValue }),
    response: personValue,
  }),
};

export const peopleEndpoints = {
  list: endpoint({
    method: 'GET',
    path: '/api/people',
    tag: 'people',
    who: ['office', 'auditor'],
    summary: 'People of the cooperative and open invitations.',
    response: z.object({
      people: z.array(personValue.omit({ cooperative: true }).extend({ since: instantValue })),
      invitations: z.array(z.object({ id: z.string(), email: z.string(), name: z.string(), ...standingOut(), createdAt: instantValue, expiresAt: instantValue })),
    }),
  }),
  invite: endpoint({
    method: 'POST',
    path: '/api/invitations',
    tag: 'people',
    who: ['office'],
    summary: 'Invites a person; the link is shown once, to be handed over.',
    body: z.object({ email: z.email().max(200), name: z.string().trim().min(1).max(100), ...standing }),
    response: z.object({ id: z.string(), path: z.string(), expiresAt: instantValue }),
    status: 201,
  }),
  withdrawInvitation: endpoint({
    method: 'DELETE',
    path: '/api/invitations/:id',
    tag: 'people',
    who: ['office'],
    summary: 'Withdraws an invitation that was not yet accepted.',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  }),
  remove: endpoint({
    method: 'DELETE',
    path: '/api/people/:id',
    tag: 'people',
    who: ['office'],
    summary: 'Takes a person out of the cooperative and ends his sessions.',
    params: z.object({ id: z.string().max(100) }),
    response: z.object({}),
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/people/:id/password-link',
    tag: 'people',
    who: ['office'],
    summary: 'Makes a link by which a person chooses a new password, valid for a day; it is shown once, to be handed over.',
    params: z.object({ id: z.string().max(100) }),
    response: z.object({ path: z.string(), expiresAt: instantValue }),
    status: 201,
  }),
  keys: endpoint({
    method: 'GET',
    path: '/api/keys',
    tag: 'people',
    who: ['office', 'auditor'],
    summary: 'Keys of programs.',
    response: z.object({
      keys: z.array(
        z.object({
          id: z.string(),
          prefix: z.string(),
          name: z.string(),
          ...standingOut(),
          createdAt: instantValue,
          expiresAt: instantValue.nullable(),
          lastUsedAt: instantValue.nullable(),
          revokedAt: instantValue.nullable(),
        }),
      ),
    }),
  }),
  makeKey: endpoint({
    method: 'POST',
    path: '/api/keys',
    tag: 'people',
    who: ['office'],
    summary: 'Makes a key for a program; the secret is shown once.',
    body: z.object({ name: z.string().trim().min(1).max(100), ...standing, expiresAt: z.iso.datetime().nullish() }),
    response: z.object({ id: z.string(), secret: z.string() }),
    status: 201,
  }),
  revokeKey: endpoint({
    method: 'DELETE',
    path: '/api/keys/:id',
    tag: 'people',
    who: ['office'],
    summary: 'Revokes a key at once.',
    params: z.object({ id: z.uuid() }),
    response: z.object({}),
  }),
};

function standingOut() {
  return { role: roleValue, memberCode: z.string().nullable(), buyerCode: z.string().nullable() };
}
