/** Units that are written the same in every language. */
export const rupiahUnit = 'Rp';
export const massUnit = 'kg';
export const energyUnit = 'kWh';
