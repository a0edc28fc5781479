import { scenarioEndpoints, type Scenario } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { question } from '../../api/client.ts';

export const isRunning = ({ run }: Scenario): boolean => run?.state === 'queued' || run?.state === 'running';

const msBetweenLooks = 1000;

/** The scenarios, asked again and again while one is planned: the server knows how far it is, so a reload loses nothing. */
export const useScenarios = () => useQuery({ ...question(scenarioEndpoints.list, {}), refetchInterval: ({ state }) => (state.data?.scenarios.some(isRunning) ? msBetweenLooks : false) });
