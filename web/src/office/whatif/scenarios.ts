import { scenarioEndpoints } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';
import { isStudying, msBetweenLooks } from '../plan/StudyRun.tsx';

/** The scenarios, asked again and again while one is planned: the server knows how far it is, so a reload loses nothing. */
export const useScenarios = () =>
  useQuery({ ...question(scenarioEndpoints.list, {}), refetchInterval: ({ state }) => (state.data?.scenarios.some(({ run }) => isStudying(run)) ? msBetweenLooks : false) });
