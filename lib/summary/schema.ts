import { z } from 'zod';
import { partialDateSchema } from '@/lib/kernel/dates';
import { claimMeasures } from './types';

const citationSchema = z.string().trim().min(1).max(80);

export const recordDocumentSchema = z.strictObject({
  bodyId: z.string(),
  sessionId: z.string().nullable(),
  title: z.string().trim().min(1).max(400),
  symbol: citationSchema.nullable(),
  datedOn: partialDateSchema.nullable(),
  language: z.string().trim().max(40).nullable(),
  agendaItem: z.int().min(1).nullable(),
  agendaTitle: z.string().trim().max(400).nullable(),
  agendaSymbol: citationSchema.nullable(),
  paragraphs: z.int().min(1).nullable(),
});

export const attachDocumentSchema = z.strictObject({
  documentId: z.string(),
  meetingId: z.string(),
  authorIds: z.array(z.string()).max(20),
});

const claimValueSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('figure'), figure: z.int().min(0), moreThan: z.boolean().optional() }),
  z.strictObject({ kind: z.literal('states'), stateIds: z.array(z.string()).min(1).max(250).readonly() }),
  z.strictObject({ kind: z.literal('wording'), wording: z.string().trim().min(1).max(200) }),
]);

export const recordClaimSchema = z.strictObject({
  documentId: z.string(),
  meetingId: z.string(),
  paragraph: citationSchema,
  measure: z.enum(claimMeasures),
  value: claimValueSchema,
});
