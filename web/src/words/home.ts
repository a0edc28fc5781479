import { plural, type Area } from './words.ts';

const countedId = ['', 'Satu', 'Dua', 'Tiga', 'Empat', 'Lima', 'Enam', 'Tujuh', 'Delapan', 'Sembilan', 'Sepuluh', 'Sebelas', 'Dua belas'];
const countedEn = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'];

export const homeWords = {
  nothing: { id: 'Tidak ada yang perlu Anda hari ini', en: 'Nothing needs you today' },
  /** Up to twelve in words, as one would say it; beyond that the figure. */
  things: {
    id: (count: number, figure: string) => `${countedId[count] ?? figure} hal perlu Anda hari ini`,
    en: (count: number, figure: string) => `${countedEn[count] ?? figure} ${plural(count, 'thing needs', 'things need')} you today`,
  },
  reading: { id: 'Membaca buku pesanan…', en: 'Reading the order book…' },
  day: { id: (day: string, week: string) => `${day}, ${week}.`, en: (day: string, week: string) => `${day}, ${week}.` },
  planned: { id: (version: string, at: string) => `Rencana ${version} dihitung ${at}.`, en: (version: string, at: string) => `Plan ${version} was made ${at}.` },
  gap: { id: (percent: string) => `Biayanya paling jauh ${percent} dari yang terbaik.`, en: (percent: string) => `Its cost is at most ${percent} from the best.` },

  noPlanTitle: { id: 'Belum ada rencana', en: 'No plan yet' },
  noPlan: { id: 'Buku pesanan belum pernah disusun menjadi rencana: belum ada janji untuk pembeli dan belum ada lot untuk anggota.', en: 'The order book was never planned: there is no promise for buyers and no lot for members.' },
  noPlanYours: { id: 'Kantor belum menyusun rencana. Begitu ada, bagian Anda tampil di sini.', en: 'The office has not made a plan. Once there is one, your part of it stands here.' },
  plan: { id: 'Susun rencana', en: 'Make a plan' },
  planAgain: { id: 'Susun lagi', en: 'Plan again' },
  stale: { id: 'Buku pesanan berubah sejak rencana ini disusun. Angka di bawah ini dari rencana lama.', en: 'The order book changed since this plan was made. The figures below are those of the old plan.' },
  planning: { id: 'Menyusun rencana dari buku pesanan.', en: 'Planning the order book.' },
  planWaits: { id: 'Rencana menunggu giliran.', en: 'The plan waits for its turn.' },
  bestSoFar: { id: (total: string, gap: string) => `${total}, paling jauh ${gap} dari yang terbaik`, en: (total: string, gap: string) => `${total}, at most ${gap} from the best` },

  late: { id: 'Pesanan terancam telat', en: 'Orders that will be late' },
  lateReason: { id: 'Yang termahal ditulis lebih dulu, masing-masing dengan sebab terbesarnya.', en: 'The dearest first, each with its largest cause.' },
  lateReasonYours: { id: 'Pesanan Anda yang menurut rencana datang lewat dari tanggal yang diminta.', en: 'Orders of yours that the plan delivers after the date you asked for.' },
  order: { id: 'Pesanan dan sebab', en: 'Order and cause' },
  due: { id: 'Minta', en: 'Due' },
  can: { id: 'Bisa', en: 'Can' },
  lateBy: { id: 'Telat', en: 'Late' },
  latePieces: { id: 'Buah telat', en: 'Pieces late' },
  lateWorth: { id: 'Nilai telat', en: 'Worth' },
  weeks: { id: (_: number, weeks: string) => `${weeks} minggu`, en: (count: number, weeks: string) => `${weeks} ${plural(count, 'week', 'weeks')}` },
  never: { id: 'tidak terlayani', en: 'not served' },
  outOf: { id: (all: string) => `dari ${all}`, en: (all: string) => `of ${all}` },
  lateSum: { id: (lines: string, all: string) => `${lines} dari ${all} baris pesanan`, en: (lines: string, all: string) => `${lines} of ${all} order lines` },
  allLate: { id: (count: string) => `Lihat semua, ${count} baris`, en: (count: string) => `See all ${count} lines` },

  unsold: { id: 'Uang berisiko', en: 'Money at risk' },
  unsoldReason: { id: 'Direncanakan dibuat atas perkiraan atau penetapan; belum ada pesanan pastinya.', en: 'Planned on what is only forecast or awarded; nobody has ordered it yet.' },
  part: { id: 'Barang', en: 'Part' },
  pieces: { id: 'Buah', en: 'Pieces' },
  worth: { id: 'Nilai', en: 'Worth' },
  overLimit: { id: (over: string, limit: string) => `**Lewat ${over}** dari batas rapat anggota, ${limit}.`, en: (over: string, limit: string) => `**${over} over** the limit of the members’ meeting, ${limit}.` },
  withinLimit: { id: (left: string, limit: string) => `Masih ${left} di bawah batas rapat anggota, ${limit}.`, en: (left: string, limit: string) => `${left} below the limit of the members’ meeting, ${limit}.` },
  noLimit: { id: 'Rapat anggota belum menetapkan batas.', en: 'The members’ meeting has set no limit.' },
  seeForecast: { id: 'Lihat baris perkiraan', en: 'See the forecast lines' },

  below: { id: 'Anggota di bawah jatah', en: 'Members below their share' },
  belowReason: { id: (_: number, all: string) => `Menurut rencana kurang dari 90 % jatah; ${all} anggota berhak. Garis tegak: jatah.`, en: (count: number, all: string) => `By the plan less than 90 % of the share; ${all} ${plural(count, 'member has', 'members have')} one. Upright line: the share.` },
  belowYours: { id: 'Jatah Anda belum tercapai', en: 'Your share is not reached' },
  belowYoursReason: { id: 'Menurut rencana kurang dari 90 % jatah. Garis tegak: jatah.', en: 'By the plan less than 90 % of the share. Upright line: the share.' },
  member: { id: 'Anggota dan sebab', en: 'Member and cause' },
  share: { id: 'Jatah', en: 'Share' },
  got: { id: 'Dapat', en: 'Gets' },
  percent: { id: '%', en: '%' },
  millions: { id: 'Dalam juta rupiah.', en: 'In millions of rupiah.' },
  ofShare: { id: (got: string, due: string) => `${got} dari jatah ${due}`, en: (got: string, due: string) => `${got} of a share of ${due}` },
  allMembers: { id: 'Lihat semua anggota', en: 'See all members' },

  toRelease: { id: 'Lot menunggu dilepas', en: 'Lots waiting for release' },
  toReleaseReason: { id: (_: number, lots: string, weeks: string) => `**${lots} lot** minggu ${weeks} belum dilepas; anggota belum boleh mulai.`, en: (count: number, lots: string, weeks: string) => `**${lots} ${plural(count, 'lot', 'lots')}** of ${weeks} ${plural(count, 'is', 'are')} not released; members may not begin.` },
  toReleaseYours: { id: (_: number, lots: string, weeks: string) => `**${lots} lot** Anda di minggu ${weeks} menunggu dilepas kantor.`, en: (count: number, lots: string, weeks: string) => `**${lots} ${plural(count, 'lot', 'lots')}** of yours in ${weeks} ${plural(count, 'waits', 'wait')} for the office.` },
  seePlan: { id: 'Periksa dan lepas', en: 'Check and release' },

  expiring: { id: 'Kelayakan akan habis', en: 'Qualifications that end' },
  expiringReason: { id: 'Berakhir di dalam masa rencana; sesudah itu anggota tidak boleh mengerjakan barangnya.', en: 'They end within the plan’s weeks; after that the member may not make the part.' },
  expiringMore: { id: 'Yang pertama habis ditulis lebih dulu.', en: 'The first to end stands first.' },
  memberName: { id: 'Anggota', en: 'Member' },
  stage: { id: 'Tahap', en: 'Stage' },
  ends: { id: 'Habis', en: 'Ends' },
  partStage: { id: (part: string, stage: string) => `${part}, tahap ${stage}`, en: (part: string, stage: string) => `${part}, stage ${stage}` },

  showAll: { id: (count: string) => `Tampilkan semua, ${count} baris`, en: (count: string) => `Show all ${count} rows` },

  rest: { id: 'Selebihnya berjalan', en: 'The rest runs' },
  allRuns: { id: 'Semuanya berjalan', en: 'All of it runs' },
  onTime: { id: (_: number, lines: string) => `${lines} baris pesanan sesuai janji.`, en: (count: number, lines: string) => `${lines} order ${plural(count, 'line comes', 'lines come')} on time.` },
  heats: { id: (_: number, heats: string) => `${heats} peleburan direncanakan minggu ini.`, en: (count: number, heats: string) => `${heats} ${plural(count, 'heat is', 'heats are')} planned this week.` },
  inShare: { id: (_: number, members: string) => `${members} anggota di dalam jatah.`, en: (count: number, members: string) => `${members} ${plural(count, 'member is', 'members are')} within their share.` },
  inShareYours: { id: 'Jatah Anda tercapai menurut rencana.', en: 'By the plan your share is reached.' },
} satisfies Area;
