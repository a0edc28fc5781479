import type { Language } from '@sentra/contract';
import { useSyncExternalStore } from 'react';
import { currentLanguage, hearLanguage } from './chosen.ts';

export const useLanguage = (): Language => useSyncExternalStore(hearLanguage, currentLanguage);
