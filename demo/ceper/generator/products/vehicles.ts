import type { Family } from './product.ts';

export const vehicles: Family = {
  name: 'komponen kendaraan',
  prefix: 'KD',
  products: [
    // 200 a month for a tier-1 maker of piston rings is public; drawing, mass and price of the sleeve are not.
    { name: 'Selongsong silinder', material: 'FC250', chain: 'machined', buyer: 'PB01', every: 1, rupiahPerKilogram: 54_500, care: 1.8, sizes: [['alat bantu ring piston', 3.4, 50]] },
    { name: 'Tromol rem', material: 'FC250', chain: 'machined', buyer: 'PB11', every: 2, rupiahPerKilogram: 26_500, care: 1.1, sizes: [['pikap 10 inci', 8.6, 320], ['truk ringan 12 inci', 14.2, 240]] },
    { name: 'Piringan rem', material: 'FC250', chain: 'machined', buyer: 'PB11', every: 2, rupiahPerKilogram: 29_000, care: 1.1, sizes: [['pikap', 6.3, 360], ['truk ringan', 9.1, 220]] },
    { name: 'Hub roda', material: 'FCD450', chain: 'machined', buyer: 'PB09', every: 1, rupiahPerKilogram: 34_000, care: 1.2, sizes: [['traktor tangan', 4.8, 420], ['gandengan', 7.4, 260], ['mesin tanam', 3.1, 240]] },
    { name: 'Rumah gardan', material: 'FC250', chain: 'machined', buyer: 'PB09', every: 2, rupiahPerKilogram: 24_500, care: 1.6, sizes: [['traktor tangan 8 dk', 21, 130], ['traktor tangan 10 dk', 26, 110]] },
    { name: 'Puli', material: 'FC200', chain: 'machined', buyer: 'PB10', every: 2, rupiahPerKilogram: 21_000, care: 1, sizes: [['4 inci A1', 1.9, 480], ['6 inci B1', 3.6, 420], ['8 inci B2', 6.2, 330], ['10 inci B2', 9.5, 200]] },
    { name: 'Roda gila', material: 'FC250', chain: 'machined', buyer: 'PB10', every: 1, rupiahPerKilogram: 22_000, care: 0.9, sizes: [['diesel 7 dk', 18, 230], ['diesel 8,5 dk', 24, 190], ['diesel 11 dk', 32, 120]] },
    { name: 'Dudukan mesin', material: 'FCD450', chain: 'cleaned', buyer: 'PB11', every: 2, rupiahPerKilogram: 27_500, care: 1.2, sizes: [['kiri', 2.7, 420], ['kanan', 2.7, 420], ['belakang', 3.9, 360], ['girboks', 5.2, 280]] },
    { name: 'Tutup transmisi', material: 'AC4B', chain: 'machined', buyer: 'PB09', every: 2, rupiahPerKilogram: 92_000, care: 1.3, sizes: [['kecil', 1.1, 260], ['sedang', 1.8, 210], ['besar', 2.9, 140]] },
    { name: 'Rumah bantalan', material: 'FCD450', chain: 'machined', buyer: 'PB15', every: 4, rupiahPerKilogram: 31_000, care: 1.1, sizes: [['UCP 205', 1.2, 640], ['UCP 208', 2.4, 560], ['UCF 210', 3.3, 400], ['UCF 212', 4.7, 300]] },
    { name: 'Manifol buang', material: 'FC250', chain: 'machined', buyer: 'PB10', every: 2, rupiahPerKilogram: 28_000, care: 1.7, sizes: [['satu silinder', 3.2, 340], ['dua silinder', 5.8, 180]] },
    { name: 'Pedal', material: 'FCD450', chain: 'cleaned', buyer: 'PB11', every: 4, rupiahPerKilogram: 29_000, care: 1.1, sizes: [['rem', 1.3, 420], ['kopling', 1.2, 420]] },
    { name: 'Kepala silinder', material: 'FC250', chain: 'machined', buyer: 'PB10', every: 2, rupiahPerKilogram: 33_000, care: 2, sizes: [['diesel 7 dk', 7.8, 210], ['diesel 11 dk', 11.6, 120]] },
  ],
};
