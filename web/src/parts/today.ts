import { dateInWib, type PlainDate } from '@sentra/measures';
import { useState } from 'react';

const now = (): PlainDate => dateInWib(Date.now());

/** The day in WIB on which the page was opened. */
export const useToday = (): PlainDate => useState(now)[0];
