import { z } from 'zod';
import { auditEvent } from '#contracts/audit.ts';
import { customerId } from '#contracts/primitives.ts';

export const auditSearch = z.object({
  actor: z.string().max(120).optional().catch(undefined),
  event: auditEvent.optional().catch(undefined),
  customerId: customerId.optional().catch(undefined),
  outcome: z.enum(['done', 'refused', 'failed']).optional().catch(undefined),
});
export type AuditSearch = z.infer<typeof auditSearch>;
