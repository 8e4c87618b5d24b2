import { ConfigError, readStoreSettings } from './config.ts';
import { AuditLog } from './services/audit-log.ts';
import { AuditRecords } from './store/audit-records.ts';
import { openStore } from './store/database.ts';

// `npm run verify-audit`: checks the hash chain of the audit log from its first row.
async function main(): Promise<number> {
  const store = await openStore(readStoreSettings(process.env).store);
  try {
    const log = new AuditLog(new AuditRecords(store), () => new Date());
    const { verifiedUpTo, brokenAt } = await log.verify({ fromStart: true });
    console.log(
      brokenAt === null
        ? `The audit log holds up to row ${verifiedUpTo}.`
        : `The audit log is broken at row ${brokenAt}; it holds up to row ${verifiedUpTo}.`,
    );
    return brokenAt === null ? 0 : 1;
  } finally {
    await store.close();
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(2);
  },
);
