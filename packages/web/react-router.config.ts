import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // Pages are plain documents: no client router, so no manifest to fetch later.
  routeDiscovery: { mode: 'initial' },
} satisfies Config;
