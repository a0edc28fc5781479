import type { Area } from './area.ts';

export const shareRuleWords = {
  title: { id: 'Aturan pembagian kerja', en: 'Rule of fair share' },
  lead: {
    id: 'Pekerjaan setiap tahap dibagi kepada anggota yang layak mengerjakannya. Bobotnya diputuskan anggota; yang tidak mampu dikerjakan seseorang dituangkan kepada yang lain.',
    en: 'The work of each stage is shared over the members qualified for it. The members vote the weights; what one cannot do is poured over the others.',
  },
  none: { id: 'Belum ada aturan yang dicatat: jatah berlaku seperti tertulis pada setiap anggota.', en: 'No rule is recorded: shares hold as they are written with each member.' },
  stated: { id: 'Jatah berlaku seperti tertulis pada setiap anggota.', en: 'Shares hold as they are written with each member.' },
  voted: {
    id: (equal: string, workers: string, capacity: string) => `Dibagi rata ${equal} %, menurut pekerja ${workers} %, menurut jam yang ditawarkan ${capacity} %.`,
    en: (equal: string, workers: string, capacity: string) => `${equal} % shared equally, ${workers} % by workers, ${capacity} % by the hours offered.`,
  },
  decided: { id: (date: string, reference: string) => `Diputuskan ${date}: ${reference}.`, en: (date: string, reference: string) => `Voted ${date}: ${reference}.` },
  recorded: { id: (name: string, at: string) => `Dicatat oleh ${name}, ${at}.`, en: (name: string, at: string) => `Recorded by ${name}, ${at}.` },
  earlier: { id: 'Aturan sebelumnya', en: 'Earlier rules' },
  mode: { id: 'Jatah anggota', en: 'Shares of the members' },
  modeVoted: { id: 'menurut aturan', en: 'by the rule' },
  modeStated: { id: 'seperti tertulis', en: 'as stated' },
  equal: { id: 'Dibagi rata', en: 'Shared equally' },
  workers: { id: 'Menurut jumlah pekerja', en: 'By number of workers' },
  capacity: { id: 'Menurut jam yang ditawarkan', en: 'By hours offered' },
  votedOn: { id: 'Tanggal keputusan', en: 'Date of the vote' },
  reference: { id: 'Berita acara atau nomor keputusan', en: 'Minutes or number of the decision' },
  save: { id: 'Catat keputusan', en: 'Record the vote' },
  saved: { id: 'Keputusan tercatat. Rencana berikutnya mengikutinya.', en: 'The vote is recorded. The next plan follows it.' },
} satisfies Area;

export const sharePeriodWords = {
  title: { id: 'Masa yang ditutup', en: 'Closed periods' },
  lead: {
    id: 'Saat masa ditutup, pekerjaan yang dilepas di dalamnya dibagi menurut aturan. Lebih atau kurangnya dibawa ke rencana berikutnya; lot yang ditolak anggota dihitung sebagai sudah diberikan.',
    en: 'When a period is closed, the work released in it is shared by the rule. What was more or less is carried into the next plan; a lot that a member declined counts as given.',
  },
  none: { id: 'Belum ada masa yang ditutup.', en: 'No period is closed yet.' },
  firstWeek: { id: 'Dari minggu', en: 'From week' },
  lastWeek: { id: 'Sampai minggu', en: 'To week' },
  reason: { id: 'Alasan (boleh kosong)', en: 'Reason (may stay empty)' },
  close: { id: 'Tutup masa ini', en: 'Close this period' },
  closed: { id: 'Masa ditutup. Rencana berikutnya memperhitungkannya.', en: 'The period is closed. The next plan takes it into account.' },
  period: { id: 'Masa', en: 'Period' },
  span: { id: (first: string, last: string) => `${first} sampai ${last}`, en: (first: string, last: string) => `${first} to ${last}` },
  of: { id: (got: string, due: string) => `Diberikan ${got}, jatah ${due}.`, en: (got: string, due: string) => `Given ${got}, due ${due}.` },
  by: { id: (name: string, at: string) => `Ditutup oleh ${name}, ${at}`, en: (name: string, at: string) => `Closed by ${name}, ${at}` },
  member: { id: 'Anggota', en: 'Member' },
  carriedIn: { id: 'Bawaan', en: 'Carried in' },
  entitlement: { id: 'Jatah', en: 'Due' },
  got: { id: 'Diberikan', en: 'Given' },
  carry: { id: 'Dibawa lagi', en: 'Carried on' },
} satisfies Area;

export const shareDueWords = {
  title: { id: 'Bagaimana jatah ini dihitung', en: 'How this share was computed' },
  stated: { id: 'Jatah dalam rencana ini dituliskan koperasi, tidak dihitung menurut aturan.', en: 'The share in this plan was stated by the cooperative, and not computed by a rule.' },
  work: { id: 'Nilai semua pekerjaan yang layak dikerjakannya', en: 'Value of all work that he is qualified for' },
  first: { id: 'Bagiannya menurut bobot', en: 'His part of it by the weights' },
  cut: { id: 'Tidak mampu dengan yang ditawarkannya', en: 'Beyond what his offer can do' },
  most: { id: (amount: string) => `Tawarannya cukup untuk ${amount}.`, en: (amount: string) => `His offer can do ${amount}.` },
  poured: { id: 'Dituangkan dari anggota lain', en: 'Poured over from others' },
  settled: { id: 'Pelunasan masa lalu', en: 'Settled from earlier periods' },
  carriedIn: { id: (amount: string) => `Bawaan ${amount}.`, en: (amount: string) => `Carried in ${amount}.` },
  entitlement: { id: 'Jatah', en: 'Share due' },
  reached: { id: 'Didapat dalam rencana', en: 'Received in the plan' },
  others: { id: (count: string, amount: string) => `${count} anggota lain bersama-sama: ${amount}.`, en: (count: string, amount: string) => `The other ${count} members together: ${amount}.` },
} satisfies Area;

export const fairnessWords = {
  title: { id: 'Harga keadilan', en: 'The price of fairness' },
  lead: {
    id: 'Berapa biaya rencana bila jatah yang kurang dihitung makin mahal: dari diabaikan sampai ditegakkan.',
    en: 'What the plan costs as missing shares are counted dearer: from ignored to enforced.',
  },
  compute: { id: 'Hitung harga keadilan', en: 'Compute the price of fairness' },
  again: { id: 'Hitung lagi', en: 'Compute again' },
  none: { id: 'Belum dihitung untuk rencana ini.', en: 'Not computed for this plan yet.' },
  figures: {
    id: (jain: string, gini: string, minimum: string, p10: string) => `Jain ${jain} · Gini ${gini} · terendah ${minimum} · sepersepuluh terbawah paling banyak ${p10}`,
    en: (jain: string, gini: string, minimum: string, p10: string) => `Jain ${jain} · Gini ${gini} · lowest ${minimum} · lowest tenth at most ${p10}`,
  },
  chart: { id: 'Biaya tambahan terhadap jatah yang kurang', en: 'Added cost against missing shares' },
  costAxis: { id: 'biaya tambahan', en: 'added cost' },
  shortfallAxis: { id: 'jatah yang kurang', en: 'missing shares' },
  says: {
    id: (multiple: string, price: string, shortfall: string) => `Dihitung ${multiple} kali: biaya naik ${price}, jatah kurang ${shortfall}.`,
    en: (multiple: string, price: string, shortfall: string) => `Counted ${multiple} times: cost up ${price}, missing shares ${shortfall}.`,
  },
  multiple: { id: 'Kali harga sekarang', en: 'Times the price now' },
  cost: { id: 'Biaya tanpa jatah', en: 'Cost without shares' },
  price: { id: 'Naik', en: 'Up' },
  shortfall: { id: 'Jatah kurang', en: 'Missing shares' },
  minimum: { id: 'Terendah', en: 'Lowest' },
} satisfies Area;
