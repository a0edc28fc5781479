import { refusalTable } from '../refusal.ts';

export const traceRefusals = refusalTable('trace', {
  'other-content': {
    status: 409,
    id: 'Kejadian {event} sudah tercatat dengan isi lain. Yang tercatat tidak pernah diubah: nyatakan yang lama salah (errorDeclaration), lalu kirim yang benar dengan eventID baru.',
    en: 'The event {event} is recorded already, with other content. What is recorded never changes: declare it wrong (errorDeclaration), and send the right one under a new eventID.',
  },
  'not-yours': {
    status: 403,
    id: 'Kejadian {event} terjadi di {place}, tempat anggota lain. Anda hanya mencatat untuk usaha anggota {member}.',
    en: 'The event {event} took place at {place}, a place of another member. You record only for the foundries of member {member}.',
  },
  unstorable: {
    status: 422,
    id: 'Kejadian {event} tidak dapat disimpan: {reason} Perbaiki, lalu kirim lagi.',
    en: 'The event {event} cannot be stored: {reason} Correct it, then send it again.',
  },
  'unknown-event': {
    status: 404,
    id: 'Tidak ada kejadian {event}, atau bukan milik Anda.',
    en: 'There is no event {event}, or it is not yours to see.',
  },
  'empty-log': {
    status: 404,
    id: 'Belum ada kejadian yang tercatat, jadi belum ada yang ditandatangani.',
    en: 'No event is recorded yet, so there is nothing that is signed.',
  },
  'no-such-size': {
    status: 422,
    id: 'Log ini punya {size} kejadian; bukti pertumbuhan dari {from} ke {to} tidak ada. Minta dari 1 ke atas, dan tidak melebihi isi log.',
    en: 'This log has {size} events; there is no proof of growth from {from} to {to}. Ask from 1 upwards, and not beyond what the log holds.',
  },
});
