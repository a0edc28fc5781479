import { plainDate, type PlainDate } from '@sentra/measures';
import type { FigureRow } from '@sentra/messages';
import { lastCount } from './calendar.ts';
import type { Maker } from './makers.ts';

const sources = {
  ministry2017: 'Siaran pers Kemenperin 3 Nov 2017, salinan kagama.co/2017/11/07/kurangi-pengangguran-di-klaten-kemenperin-angkat-potensi-ikm-logam/2/',
  suaraMerdeka: 'Suara Merdeka 22 Feb 2011, suaramerdeka.com/v1/index.php/read/cetak/2011/02/22/137660/Berkembang-Bersama-Koperasi',
  bisnis2017: 'Bisnis Semarang 3 Apr 2017, semarang.bisnis.com/read/20170403/536/769522/industri-logam-ceper-produksi-blok-rem-komposit',
  solopos2017: 'Solopos 2017, soloraya.solopos.com/industri-klaten-pt-kai-tak-lagi-mau-beli-10-000-blok-rem-metalik-mangkrak-di-koperasi-batur-jaya-807979',
  bisnisSleeve: 'Bisnis 22 Mar 2019, ekonomi.bisnis.com/read/20190322/257/903406/masuk-rantai-pasok-toyota-ikm-ckbj-produksi-200-cylinder-sleeve-per-bulan',
  bisnis2019: 'Bisnis 22 Mar 2019, ekonomi.bisnis.com/read/20190322/257/903414/masuk-rantai-pasok-toyota-koperasi-batur-jaya-lulus-lebih-cepat',
  antara2019: 'Antara Mar 2019, jateng.antaranews.co/amp/berita/225181/koperasi-batur-jaya-sumbang-industri-otomotif-nasional',
  liputan2016: 'Liputan6 Nov 2016, m.liputan6.com/bisnis/read/2652877/kemenperin-dorong-ikm-produksi-blok-rem-untuk-kereta-api',
  liputan2004: 'Liputan6 2004, news.liputan6.com/read/81576/kerajinan-logam-ceper-terancam-bangkrut?page=2',
  patrialogam: 'patrialogam.blogspot.com/2013/08/profil-klaster-cor-logam-klaten.html',
  blog2012: 'Blog 2012, akhmadmualiminxiitpc22.blogspot.com/2012/03/prospek-industri-logam-cor.html',
  ferri2012: 'Blog 2012, ferri-budianto.blogspot.com/2012/03/sekilas-cor-logam-ceper.html',
  bppt2010: 'BPPT 2010, adoc.pub/uji-kualitas-briket-kokas-ombilin-pada-proses-peleburan-besi.html',
} as const;

const stated = (name: string, value: number, unit: string, asOf: string, source: keyof typeof sources, remark = ''): FigureRow => ({
  member_code: null, name, value, unit, as_of: plainDate(asOf), source: sources[source] + remark, is_sample: false,
});

/** What the press and the ministry stated, as they stated it: figures that disagree stand side by side. A year alone is dated on its last day. */
export const publicFigures: readonly FigureRow[] = [
  stated('anggota (IKM)', 168, 'usaha', '2017-11-03', 'ministry2017'),
  stated('pekerja', 4500, 'orang', '2017-11-03', 'ministry2017'),
  stated('anggota terdaftar', 247, 'usaha', '2011-02-22', 'suaraMerdeka', '; sebagian sudah meninggal'),
  stated('anggota terdaftar', 224, 'usaha', '2012-03-31', 'ferri2012'),
  stated('anggota yang masih berproduksi', 171, 'usaha', '2012-03-31', 'ferri2012'),
  stated('anggota (IKM)', 160, 'usaha', '2016-11-30', 'liputan2016'),
  stated('anggota (IKM)', 155, 'usaha', '2019-03-22', 'bisnis2019'),
  stated('anggota (IKM)', 150, 'usaha', '2019-03-22', 'antara2019'),
  stated('pekerja', 4000, 'orang', '2019-03-22', 'bisnis2019'),
  stated('usaha dalam klaster', 340, 'usaha', '2004-12-31', 'liputan2004'),
  stated('usaha yang masih berjalan saat krisis', 24, 'usaha', '2004-12-31', 'liputan2004'),
  stated('usaha dalam klaster', 295, 'usaha', '2009-12-31', 'patrialogam'),
  stated('pekerja dalam klaster', 4822, 'orang', '2009-12-31', 'patrialogam', ' (angka pertama dari dua di halaman itu)'),
  stated('pekerja dalam klaster', 4872, 'orang', '2009-12-31', 'patrialogam', ' (angka kedua dari dua di halaman itu)'),
  stated('usaha dalam klaster', 320, 'usaha', '2011-02-22', 'suaraMerdeka', '; kira-kira'),
  stated('blok rem besi terjual setahun', 102_565, 'buah', '2010-12-31', 'suaraMerdeka'),
  stated('nilai blok rem besi setahun', 8_000_000_000, 'Rp', '2010-12-31', 'suaraMerdeka'),
  stated('tender blok rem besi 2011 sampai 2014', 993_877, 'buah', '2011-02-22', 'suaraMerdeka'),
  stated('pasokan blok rem biasa setahun, batas bawah', 200_000, 'buah', '2016-12-31', 'bisnis2017'),
  stated('pasokan blok rem biasa setahun, batas atas', 220_000, 'buah', '2016-12-31', 'bisnis2017'),
  stated('blok rem besi dibeli setahun', 120_000, 'buah', '2016-12-31', 'bisnis2017'),
  stated('blok rem besi tersisa', 50_000, 'buah', '2016-12-31', 'bisnis2017'),
  stated('harga blok rem besi', 111_000, 'Rp/buah', '2016-12-31', 'bisnis2017'),
  stated('blok rem besi tersisa', 10_000, 'buah', '2017-12-31', 'solopos2017', ' (senilai Rp 10 miliar: harga per buahnya tidak masuk akal)'),
  stated('selongsong silinder sebulan', 200, 'buah', '2019-01-31', 'bisnisSleeve', '; mulai Januari 2019'),
  stated('selongsong silinder sebulan', 200, 'buah', '2019-03-22', 'bisnisSleeve'),
  stated('omzet IKM ke perusahaan negara', 22_500_000_000, 'Rp/tahun', '2016-11-30', 'liputan2016', '; kira-kira'),
  stated('kapasitas terpasang klaster', 150_000, 'ton/tahun', '2012-03-31', 'blog2012', ' (puncak 1990-an; hanya besaran)'),
  stated('hasil klaster', 30_000, 'ton/tahun', '2012-03-31', 'blog2012', ' (hanya besaran)'),
  stated('bagian pesanan koperasi dalam kerja anggota, paling banyak', 5, '%', '2012-03-31', 'ferri2012'),
  stated('kokas terhadap besi di kupola, nisbah terbaik', 14, 'kg besi per kg kokas', '2010-12-31', 'bppt2010'),
];

/** The sample's own count of workers, member by member. */
export const memberFigures = (makers: readonly Maker[], firstWeek: PlainDate): FigureRow[] =>
  makers.map(({ code, workers }) => ({ member_code: code, name: 'pekerja', value: workers, unit: 'orang', as_of: lastCount(firstWeek), source: 'contoh', is_sample: true }));
