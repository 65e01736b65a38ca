import { route, type RouteConfig } from '@react-router/dev/routes';

/** Every page, in the order a person meets them. */
export default [
  route('/', 'home/route.tsx'),
  route('/t/:number', 'track/route.tsx'),
  route('/lang', 'language/route.ts'),
  route('*', 'missing/route.tsx'),
] satisfies RouteConfig;
