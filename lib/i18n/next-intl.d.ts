import type { english } from './messages';

declare module 'next-intl' {
  interface AppConfig {
    Messages: typeof english;
  }
}
