import { addressOf, type Endpoint, type Request } from '@sentra/contract';
import { Button } from '@mantine/core';

export interface DownloadLinkProps<E extends Endpoint> {
  readonly endpoint: E;
  readonly request: Request<E>;
  readonly children: React.ReactNode;
}

/** A file of the server, under the name that the server gives it. */
export function DownloadLink<E extends Endpoint>({ endpoint, request, children }: DownloadLinkProps<E>) {
  return (
    <Button component="a" href={addressOf(endpoint, request as Parameters<typeof addressOf>[1])} download>
      {children}
    </Button>
  );
}
