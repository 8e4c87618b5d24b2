import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { credentials, type Session } from '#contracts/session.ts';
import { describeFailure } from '#web/api/describe-failure.ts';
import { Problem } from '#web/api/errors.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextField } from '#web/ui/text-field.tsx';
import { SimulatedAccounts } from './simulated-accounts.tsx';
import { useSignIn } from './use-sign-in.ts';

type Field = 'name' | 'password';

function checked(name: string, password: string): Partial<Record<Field, string>> {
  const result = credentials.safeParse({ name, password });
  const errors: Partial<Record<Field, string>> = {};
  for (const issue of result.error?.issues ?? []) {
    const field = issue.path[0];
    if (field === 'name' || field === 'password') errors[field] ??= issue.message;
  }
  return errors;
}

/** Seconds until an instant on the browser's clock, counting down; 0 when there is nothing to wait for. */
function useSecondsUntil(until: number): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (until === 0) return undefined;
    const timer = setInterval(() => {
      setNow(Date.now());
      if (Date.now() >= until) clearInterval(timer);
    }, 250);
    return () => clearInterval(timer);
  }, [until]);
  return Math.max(0, Math.ceil((until - now) / 1000));
}

function SignInFailure({ error, wait }: { error: Error; wait: number }) {
  if (error instanceof Problem && (error.code === 'sign-in-refused' || error.code === 'sign-in-limited')) {
    const again =
      wait > 0
        ? `You can try again in ${wait < 90 ? `${wait} s` : `${Math.ceil(wait / 60)} minutes`}.`
        : 'You can try again now.';
    return (
      <Notice kind="failure" announce requestId={error.code === 'sign-in-limited' ? error.body.requestId : null}>
        {error.message} {error.code === 'sign-in-limited' && again}
      </Notice>
    );
  }
  const { title, sentence, requestId } = describeFailure(error);
  return (
    <Notice kind="failure" announce title={title} requestId={requestId}>
      {sentence}
    </Notice>
  );
}

export function SignInForm({
  initialName = '',
  onDone,
}: {
  initialName?: string;
  onDone?: (session: Session) => void;
}) {
  const [name, setName] = useState(initialName);
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [isCapsLock, setCapsLock] = useState(false);
  const [errors, setErrors] = useState<Partial<Record<Field, string>>>({});
  const nameField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const signIn = useSignIn();
  const [waitUntil, setWaitUntil] = useState(0);
  const wait = useSecondsUntil(waitUntil);

  const outcome = {
    onSuccess: (session: Session) => onDone?.(session),
    onError: (error: Error) => {
      const seconds = error instanceof Problem ? (error.body.retryAfterSeconds ?? 0) : 0;
      setWaitUntil(seconds === 0 ? 0 : Date.now() + seconds * 1000);
      passwordField.current?.select();
    },
  };

  function submit(event: FormEvent) {
    event.preventDefault();
    if (signIn.isPending || wait > 0) return;
    const found = checked(name, password);
    setErrors(found);
    if (found.name !== undefined) nameField.current?.focus();
    else if (found.password !== undefined) passwordField.current?.focus();
    else {
      signIn.mutate({ name, password }, outcome);
    }
  }

  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <>
      <form onSubmit={submit} noValidate className="grid gap-4">
        {signIn.error !== null && <SignInFailure error={signIn.error} wait={wait} />}
        <TextField
          ref={nameField}
          label="Name"
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={errors.name}
        />
        <TextField
          ref={passwordField}
          label="Password"
          name="password"
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          spellCheck={false}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          onKeyDown={watchCapsLock}
          onKeyUp={watchCapsLock}
          onBlur={() => setCapsLock(false)}
          error={errors.password}
          hint={isCapsLock ? <output>Caps Lock is on.</output> : undefined}
          trailing={
            <button
              type="button"
              aria-pressed={isShown}
              aria-label="Show the password"
              onClick={() => setShown(!isShown)}
              className="min-h-7 rounded-md px-2 text-caption text-ink-soft hover:text-ink"
            >
              {isShown ? 'hide' : 'show'}
            </button>
          }
        />
        <Button
          type="submit"
          look="primary"
          size="large"
          busy={signIn.isPending ? 'Signing in…' : false}
          disabled={wait > 0}
        >
          {wait > 0 ? `Wait ${wait} s` : 'Sign in'}
        </Button>
      </form>
      <SimulatedAccounts
        onUse={(account) => {
          setName(account.name);
          setPassword(account.password);
          setErrors({});
          signIn.mutate({ name: account.name, password: account.password }, outcome);
        }}
      />
    </>
  );
}
