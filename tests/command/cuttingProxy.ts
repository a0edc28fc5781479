import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface CuttingProxy {
  /** Where clients go, whichever server stands behind. */
  readonly address: string;
  /** From now on connections go to this server. */
  readonly lead: (address: string) => void;
  /** How many connections were cut after the server had answered, and before the client heard it. */
  readonly cuts: () => number;
  readonly close: () => Promise<void>;
}

/** A bad line: it carries every request to the server, and of each so-many-th connection loses the answer. */
export async function cuttingProxy(eachNth: number): Promise<CuttingProxy> {
  let behind: URL | undefined;
  let connections = 0;
  let cuts = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const nth = (connections += 1);
    const upstream = connect({ host: behind?.hostname ?? '127.0.0.1', port: Number(behind?.port ?? 9) });
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('close', () => open.delete(socket)).on('error', () => undefined);
    }
    client.pipe(upstream);
    client.on('close', () => upstream.destroy());
    upstream.on('close', () => client.destroy());
    if (nth % eachNth !== 0) return void upstream.pipe(client);
    upstream.once('data', () => {
      cuts += 1;
      client.resetAndDestroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    lead: (address) => {
      behind = new URL(address);
    },
    cuts: () => cuts,
    close: async () => {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
