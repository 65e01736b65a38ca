import { route, type RouteConfig } from '@react-router/dev/routes';

/** Every page, in the order a person meets them. */
export default [
  route('/', 'home/route.tsx'),
  route('/t/:number', 'track/route.tsx'),
  route('/carriers', 'carriers/route.tsx'),
  route('/carriers/:id', 'carrier/route.tsx'),
  route('/status', 'status/route.tsx'),
  route('/docs', 'docs/route.tsx'),
  route('/docs/numbers', 'docs/numbers/route.tsx'),
  route('/docs/api', 'docs/api/route.tsx'),
  route('/docs/events', 'docs/events/route.tsx'),
  route('/docs/commands', 'docs/commands/route.tsx'),
  route('/lang', 'language/route.ts'),
  route('/robots.txt', 'robots/route.ts'),
  route('/sitemap.xml', 'sitemap/route.ts'),
  route('/ops', 'ops/start/route.ts'),
  route('/ops/login', 'ops/login/route.tsx'),
  route('/ops/carriers', 'ops/carriers/route.tsx'),
  route('/ops/patch', 'ops/patch/route.ts'),
  route('*', 'missing/route.tsx'),
] satisfies RouteConfig;
