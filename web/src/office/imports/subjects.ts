const subjects: Readonly<Record<string, string>> = {
  cooperative: 'cooperative',
  materials: 'material',
  members: 'member',
  foundries: 'foundry',
  figures: 'figure',
  furnaces: 'furnace',
  heatOffers: 'heat-offer',
  hourOffers: 'hour-offer',
  parts: 'part',
  stages: 'stage',
  routes: 'route',
  buyers: 'buyer',
  buyerParts: 'buyer-part',
  orders: 'order',
  stock: 'stock',
};

/** The subject under which the audit and its words know the rows of a sheet. */
export const subjectOf = (sheet: string): string => subjects[sheet] ?? sheet;
