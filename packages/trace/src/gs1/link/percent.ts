/** Escapes all but letters, digits and - . _ ~ (RFC 3986, section 2.3), so that any reader takes the value as it is. */
export const percentEncoded = (value: string): string => encodeURIComponent(value).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
