import { refusalTable } from '../refusal.ts';

export const planningRefusals = refusalTable('planning', {
  'no-plan': { status: 404, id: 'Belum ada rencana. Buat rencana dahulu di halaman Rencana.', en: 'There is no plan yet. Make one first on the page Plan.' },
  'unknown-plan': { status: 404, id: 'Tidak ada rencana {plan}. Pilih versi yang ada di daftar rencana.', en: 'There is no plan {plan}. Choose a version from the list of plans.' },
  'unknown-run': { status: 404, id: 'Tidak ada perhitungan rencana {run}.', en: 'There is no planning run {run}.' },
  'unknown-order': {
    status: 404,
    id: 'Rencana versi {version} tidak mengenal pesanan {order}. Mungkin pesanan itu dibuat sesudahnya, sudah ditutup, atau di luar masa rencana; buat rencana baru.',
    en: 'Plan version {version} does not know the order line {order}. It may have been made later, be closed, or lie beyond the horizon; make a new plan.',
  },
  'unknown-member': { status: 404, id: 'Rencana versi {version} tidak mengenal anggota {member}.', en: 'Plan version {version} does not know the member {member}.' },
  'unknown-resource': {
    status: 422,
    id: 'Tidak ada sumber daya {resource} dalam rencana ini. Yang ada: {resources}.',
    en: 'There is no resource {resource} in this plan. There are: {resources}.',
  },
  'week-outside': {
    status: 422,
    id: 'Minggu {week} di luar rencana ini, yang berjalan dari {first} sampai {last}.',
    en: 'The week {week} is outside this plan, which runs from {first} to {last}.',
  },
  'already-running': {
    status: 409,
    id: 'Rencana sedang dihitung (nomor {run}). Tunggu sampai selesai, atau hentikan dahulu.',
    en: 'A plan is being made already (run {run}). Wait until it is done, or stop it first.',
  },
  'unknown-study': { status: 404, id: 'Tidak ada perhitungan {study}.', en: 'There is no computation {study}.' },
  'study-over': { status: 409, id: 'Perhitungan {study} sudah selesai; tidak ada yang dihentikan.', en: 'The computation {study} is over; there is nothing to stop.' },
  'run-over': { status: 409, id: 'Perhitungan {run} sudah selesai; tidak ada yang dihentikan.', en: 'The run {run} is over; there is nothing to stop.' },
  'nothing-to-plan': {
    status: 422,
    id: 'Tidak ada yang dapat direncanakan: tidak ada pesanan terbuka dalam {weeks} minggu sejak {first}. Masukkan pesanan, atau ubah minggu pertama.',
    en: 'There is nothing to plan: no open order line within {weeks} weeks from {first}. Enter orders, or change the first week.',
  },
  'lot-cannot-stay': {
    status: 409,
    id: '{count} lot yang sudah dilepas tidak dapat dipertahankan, karena anggotanya kini tidak aktif atau tidak layak untuk tahap itu: {lots}. Tarik lot itu, atau pulihkan kelayakannya.',
    en: '{count} released lots cannot stay, because their member is not active or not qualified for that stage any more: {lots}. Withdraw them, or restore the qualification.',
  },
  'unplannable': {
    status: 422,
    id: 'Data koperasi tidak dapat direncanakan: {faults}. Perbaiki, lalu buat rencana lagi.',
    en: 'The cooperative’s data cannot be planned: {faults}. Correct them, then plan again.',
  },
  'released-too-much': {
    status: 409,
    id: 'Lot yang sudah dilepas tidak muat lagi dalam yang ditawarkan sekarang: {broken}. Susun ulang dari rencana terakhir, tarik sebagian lot itu, atau tambah kapasitasnya.',
    en: 'The released lots do not fit into what is offered now: {broken}. Re-plan from the last plan, withdraw some of them, or offer more capacity.',
  },
  'frozen-weeks-broken': {
    status: 409,
    id: 'Minggu yang dibekukan tidak dapat tetap seperti semula: {broken}. Bekukan lebih sedikit minggu, atau pulihkan yang berubah.',
    en: 'The frozen weeks cannot stay as they are: {broken}. Freeze fewer weeks, or put right what changed.',
  },
  'plan-broken': {
    status: 422,
    id: 'Rencana yang dihasilkan melanggar aturan dan tidak disimpan: {errors}. Ini kesalahan program; sampaikan kalimat ini ke pengelola.',
    en: 'The plan that came out breaks the rules and was not kept: {errors}. This is a fault of the program; tell the administrator this sentence.',
  },
  'out-of-memory': {
    status: 503,
    id: 'Perhitungan kehabisan memori. Rencanakan lebih sedikit minggu, atau jalankan di mesin yang lebih besar.',
    en: 'Planning ran out of memory. Plan fewer weeks, or run it on a larger machine.',
  },
  'thread-died': {
    status: 503,
    id: 'Perhitungan berhenti sendiri: {reason}. Mulai lagi; bila terulang, sampaikan kalimat ini ke pengelola.',
    en: 'Planning stopped by itself: {reason}. Start again; if it happens again, tell the administrator this sentence.',
  },
  'server-stopped': { status: 503, id: 'Server berhenti di tengah perhitungan. Mulai lagi.', en: 'The server was stopped while planning; start again.' },
  'not-done': { status: 503, id: 'Rencana tidak jadi dibuat: perhitungan {run} dihentikan.', en: 'No plan was made: the run {run} was stopped.' },
  'older-than-released': {
    status: 409,
    id: 'Rencana versi {version} lebih lama daripada versi {newest}, yang lotnya sudah dilepas. Lepaskan dari rencana yang lebih baru.',
    en: 'Plan version {version} is older than version {newest}, of which lots were released. Release from a newer plan.',
  },
  'conflicts-with-released': {
    status: 409,
    id: '{count} lot yang sudah dilepas tidak ada, atau lain jumlahnya, dalam rencana versi {version}: {lots}. Buat rencana baru, yang mempertahankan lot yang dilepas, lalu lepaskan rencana itu.',
    en: '{count} released lots are not in plan version {version}, or have another quantity there: {lots}. Make a new plan, which keeps what is released, and release that.',
  },
  'route-gone': {
    status: 409,
    id: '{count} lot tidak dapat dilepas karena anggotanya tidak lagi layak untuk tahap itu: {lots}. Buat rencana baru.',
    en: '{count} lots cannot be released because their member has no route for that stage any more: {lots}. Make a new plan.',
  },
  'unknown-lot': { status: 404, id: 'Tidak ada lot {lot}.', en: 'There is no lot {lot}.' },
  'unknown-scenario': { status: 404, id: 'Tidak ada skenario {scenario}. Mungkin sudah dihapus; buat yang baru di halaman Andai.', en: 'There is no scenario {scenario}. It may have been removed; make a new one on the page What-if.' },
  'scenario-name-taken': { status: 409, id: 'Sudah ada skenario bernama {name}. Pilih nama lain.', en: 'There is a scenario named {name} already. Choose another name.' },
  'scenario-unfit': {
    status: 422,
    id: 'Skenario ini tidak cocok dengan rencana terakhir: {faults}. Ubah skenarionya, atau buat rencana baru.',
    en: 'This scenario does not fit the last plan: {faults}. Change the scenario, or make a new plan.',
  },
  'lot-withdrawn': { status: 409, id: 'Lot {lot} sudah ditarik.', en: 'The lot {lot} was withdrawn already.' },
});
