/** The context that gives the names of EPCIS 2.0 their meaning (EPCIS 2.0, section 10.1). */
export const epcisContext = 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld';
