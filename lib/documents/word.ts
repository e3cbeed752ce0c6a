import type { TableDocument } from './table';

/** Text with one emphasis at most. */
export type Run = string | { readonly text: string; readonly emphasis: 'strong' | 'italic' };

/** What a document is made of, from top to bottom. Headings and items carry the numbers that are printed. */
export type Block =
  | { readonly kind: 'title' | 'subtitle' | 'label'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `note`: small, for what stands beside the matter itself; `lead`: on one page with what follows. */
  | { readonly kind: 'paragraph' | 'lead' | 'note'; readonly runs: readonly Run[] }
  /** A line of a list: the mark stands before it, the text hangs. */
  | { readonly kind: 'item'; readonly mark: string; readonly runs: readonly Run[] }
  /** Pairs of term and text, as at the head of a programme. */
  | { readonly kind: 'facts'; readonly facts: readonly { readonly term: string; readonly text: string }[] }
  | { readonly kind: 'table'; readonly table: Pick<TableDocument, 'columns' | 'rows'> };

/** A document of text, in words already. */
export type TextDocument = {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Stands at the foot of each page, before the number of the page. */
  readonly foot: string;
  /** The program, as the author that the properties of the file name. */
  readonly author: string;
  readonly orientation: 'portrait' | 'landscape';
};
