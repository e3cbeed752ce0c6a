import type { Route } from 'next';
import NextLink from 'next/link';
import type { ComponentProps } from 'react';

export type LinkProps = Omit<ComponentProps<'a'>, 'href'> & {
  /** Address inside the application, or `#fragment`, `mailto:` or an outside address. */
  href: string;
  /** Whether the page is fetched before it is asked for. Off by default: dense lists would fetch every row. */
  prefetch?: boolean;
  /** Whether the page scrolls to its top; off for links that change a part of the page only. */
  scroll?: boolean;
};

/**
 * A link to any address that arrives as data. Addresses inside the application move without a reload; downloads, fragments
 * and outside addresses are plain anchors.
 */
export function Link({ href, prefetch = false, scroll, ...rest }: LinkProps) {
  if (rest.download !== undefined || !href.startsWith('/')) {
    return <a href={href} {...rest} />;
  }
  // Typed routes check literal addresses in pages; here the address is a value and nothing more can be said of it.
  return <NextLink href={href as Route} prefetch={prefetch} scroll={scroll} {...rest} />;
}
