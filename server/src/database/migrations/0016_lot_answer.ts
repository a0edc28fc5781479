import { type Kysely, sql } from 'kysely';
import { protect } from '../visibility.ts';

/** What members say to their lots, from their telephones. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(answers).execute(db);
  await sql.raw(protect(['lot_answer'])).execute(db);
}

const answers = `
create table lot_answer (
  cooperative_id uuid not null,
  act_id uuid not null,
  lot_code text not null,
  member_code text not null,
  answer text not null check (answer in ('accepted', 'declined')),
  because text,
  said_by text not null,
  person_id text not null,
  device_id uuid not null,
  device_sequence bigint not null check (device_sequence >= 1),
  device_time timestamptz not null,
  device_clock timestamptz,
  received_at timestamptz not null,
  primary key (cooperative_id, act_id),
  check ((answer = 'declined') = (because is not null)),
  foreign key (cooperative_id, lot_code) references lot (cooperative_id, code));
create index lot_answer_lot on lot_answer (cooperative_id, lot_code);
comment on table lot_answer is 'what a member said to a lot of his, as often as he said it';
comment on column lot_answer.device_time is 'what the clock of the device showed when the person confirmed; it may be wrong';
comment on column lot_answer.device_clock is 'what it showed when it sent this: received_at less this is by how much it was wrong; empty where the device did not say';
`;
