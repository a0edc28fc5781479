/** The context that gives the names of EPCIS 2.0 their meaning (EPCIS 2.0, section 10.1). */
export const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';

/** Prefixes that the context of EPCIS itself declares, with their namespaces. That of master data is written as in XML. */
export const standardPrefixes = {
  cbvmda: 'urn:epcglobal:cbv:mda',
  gs1: 'https://gs1.org/voc/',
  cbv: 'https://ref.gs1.org/cbv/',
  epcis: 'https://ref.gs1.org/epcis/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcterms: 'http://purl.org/dc/terms/',
} as const;

/** What needs no declaration before a colon: those prefixes, and the schemes of full URIs by which a field may be named. */
export const reservedPrefixes: readonly string[] = [...Object.keys(standardPrefixes), 'urn', 'http', 'https'];
