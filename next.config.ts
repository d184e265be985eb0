import type { NextConfig } from 'next';

const config: NextConfig = {
  // A build goes into its own folder and takes the place of the last one when it is whole.
  distDir: process.env['ZHENGCI_DIST'] ?? '.next',
  agentRules: false,
  devIndicators: false,
  poweredByHeader: false,
  // Read on the machine it runs on; in front of a shared server a proxy packs what leaves the house.
  compress: false,
  typedRoutes: true,
  allowedDevOrigins: ['127.0.0.1'],
  // Nothing here needs resizing, and the optimiser has had its share of advisories.
  images: { unoptimized: true },
  serverExternalPackages: ['nodejieba'],
  // A file of annotations may have 40 MB; what is longer is cut off before a route could refuse it.
  experimental: { proxyClientMaxBodySize: '64mb' },
  // Types have a check of their own (`npm run check`); a start need not wait for them.
  typescript: { ignoreBuildErrors: true },
};

export default config;
