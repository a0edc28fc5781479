export { binder, uploadLimit, type Asked, type Bind, type Download, type Identify } from './bind.ts';
export { type Answered, answerEarlyErrors, answerErrors, answerTo, httpRefusals } from './errors.ts';
export { uploadRefusals, type Upload } from './upload.ts';
