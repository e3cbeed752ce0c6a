import createNextIntlPlugin from 'next-intl/plugin';

const withNextIntl = createNextIntlPlugin('./lib/i18n/request.ts');

/** @type {import('next').NextConfig} */
const config = {
  output: 'standalone',
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: true,
  devIndicators: false,
  // `npm test` checks the types; a machine that only runs the software need not do it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', '@node-rs/argon2'],
  outputFileTracingIncludes: { '/**': ['./db/migrations/**/*', './db/seed/**/*'] },
  experimental: { authInterrupts: true, serverActions: { bodySizeLimit: '25mb' } },
};

export default withNextIntl(config);
