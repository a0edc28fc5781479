import { planningEndpoints, type Run } from '@sentra/contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { client, question } from '../../api/client.ts';
import { mayAsk, usePerson } from '../../api/session.ts';

export const isUnderWay = ({ state }: Run): boolean => state === 'queued' || state === 'running';

/** Often enough to see it move, seldom enough for a planner on two cores. */
const msBetweenLooks = 1000;

/** The last runs, newest first, asked again and again while one is under way: the server knows it, so a reload loses nothing. */
export function useRuns() {
  const role = usePerson()?.role;
  return useQuery({
    ...question(planningEndpoints.runs, {}),
    enabled: role !== undefined && mayAsk(role, planningEndpoints.runs),
    select: ({ runs }) => runs,
    refetchInterval: ({ state }) => (state.data?.runs.some(isUnderWay) ? msBetweenLooks : false),
  });
}

/** The run that ended while this page looked on; whatever was read before it ended is asked again. */
export function useEnded(latest: Run | undefined): Run | undefined {
  const [watched, setWatched] = useState<string | null>(null);
  const isRunning = latest !== undefined && isUnderWay(latest);
  if (isRunning && watched !== latest.id) setWatched(latest.id);
  const ended = latest !== undefined && !isRunning && latest.id === watched ? latest : undefined;
  const endedId = ended?.id;
  useEffect(() => {
    if (endedId !== undefined) void client.invalidateQueries();
  }, [endedId]);
  return ended;
}
