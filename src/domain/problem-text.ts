import type { ProblemCode } from '#contracts/problems.ts';

export interface ProblemText {
  readonly title: string;
  /** What happened, in the officer's words. */
  readonly sentence: string;
  /** What to do now. */
  readonly nextStep: string;
}

const tryLater = 'Try again in a few minutes.';
const askOperator = 'Tell the person who runs Loandesk and give them the request id.';

/** The one place that says what each problem means to an officer. A caller may put a more exact sentence in front. */
export const problemText: Readonly<Record<ProblemCode, ProblemText>> = {
  'request-invalid': {
    title: 'Something in the request is not valid',
    sentence: 'Something in what was sent is not valid.',
    nextStep: 'Correct the fields that are named and send it again.',
  },
  'idempotency-key-missing': {
    title: 'No idempotency key',
    sentence: 'An order needs an Idempotency-Key header with a UUID, so that it can never be placed twice.',
    nextStep: 'Send the order again with an Idempotency-Key.',
  },
  'not-signed-in': {
    title: 'Not signed in',
    sentence: 'You are not signed in.',
    nextStep: 'Sign in.',
  },
  'session-expired': {
    title: 'Signed out',
    sentence: 'You were signed out because nothing happened for a while, or because the day is over.',
    nextStep: 'Sign in again: what you were doing is still here.',
  },
  'sign-in-refused': {
    title: 'Could not sign in',
    sentence: 'That name and password do not match.',
    nextStep: 'Check both and try again.',
  },
  forbidden: {
    title: 'Not allowed',
    sentence: 'Your role does not allow this.',
    nextStep: 'Ask a lead if you need it.',
  },
  'csrf-refused': {
    title: 'Request refused',
    sentence: 'The request did not come from a page of Loandesk, so it was refused.',
    nextStep: 'Reload the page and try again.',
  },
  'not-found': {
    title: 'Not found',
    sentence: 'There is nothing here, or you may not see it.',
    nextStep: 'Check the link, or search for the customer.',
  },
  'idempotency-key-reused': {
    title: 'Key already used',
    sentence: 'This Idempotency-Key was used for a different order before.',
    nextStep: 'Send the order with a new key.',
  },
  'same-report-exists': {
    title: 'The same report exists already',
    sentence: 'The same report was ordered a short while ago.',
    nextStep: 'Open it instead, or order it again on purpose.',
  },
  'state-conflict': {
    title: 'Not possible now',
    sentence: 'The order is no longer in a state in which this can be done.',
    nextStep: 'Reload to see how it stands.',
  },
  'body-too-large': {
    title: 'Too large',
    sentence: 'What was sent is larger than anything that Loandesk takes.',
    nextStep: 'Send less.',
  },
  'unsupported-media-type': {
    title: 'Not JSON',
    sentence: 'What was sent is not JSON.',
    nextStep: 'Send JSON with Content-Type: application/json.',
  },
  'range-not-satisfiable': {
    title: 'No such part of the file',
    sentence: 'The file has no bytes in the range that was asked for.',
    nextStep: 'Ask for the whole file.',
  },
  'accounts-not-of-customer': {
    title: 'Not accounts of this customer',
    sentence: 'At least one of the accounts does not belong to this customer.',
    nextStep: 'Reload the accounts and choose again.',
  },
  'accounts-not-usable': {
    title: 'Accounts not usable',
    sentence: 'At least one of the accounts cannot be part of a balance report.',
    nextStep: 'Choose checking, savings, money market or certificate accounts only.',
  },
  'sign-in-limited': {
    title: 'Too many tries',
    sentence: 'There were too many tries to sign in.',
    nextStep: 'Wait, then try again.',
  },
  internal: {
    title: 'Something broke in Loandesk',
    sentence: 'Something broke in Loandesk. Nothing was shown half.',
    nextStep: askOperator,
  },
  'consent-ended': {
    title: 'No consent',
    sentence: "The customer's consent has ended, so the provider may not hand out their data.",
    nextStep: 'Ask the customer to consent again at the provider; then order.',
  },
  'name-taken': {
    title: 'The name is taken',
    sentence: 'You have a view of that name already.',
    nextStep: 'Choose another name, or replace it.',
  },
  'customers-not-listed': {
    title: 'The provider does not list its users',
    sentence: 'The provider does not let us look for users by e-mail address.',
    nextStep: "Add the customer by the provider's user id.",
  },
  'accounts-of-several-currencies': {
    title: 'Several currencies',
    sentence: 'The chosen accounts are in several currencies, and a summary is made in one.',
    nextStep: 'Choose accounts of one currency and order one summary a currency.',
  },
  'quota-reached': {
    title: 'No calls left today',
    sentence: 'All calls that make a summary today are used up; they are shared by everybody.',
    nextStep: 'Order again tomorrow. Summaries that were made stay here.',
  },
  'provider-link-refused': {
    title: 'The provider pointed elsewhere',
    sentence: "The provider's answer pointed to an address that is not the provider's, so it was not followed.",
    nextStep: askOperator,
  },
  'provider-has-no-transactions': {
    title: 'No transactions',
    sentence: 'The provider has no transactions of the chosen accounts in these months. That is not the same as zero.',
    nextStep: 'Choose other months or more accounts, or fetch new data from the banks first.',
  },
  'provider-currencies-mixed': {
    title: 'Several currencies',
    sentence: 'The provider says that the accounts are in several currencies, and makes no summary of them.',
    nextStep: 'Choose accounts of one currency and order one summary a currency.',
  },
  'provider-refused-request': {
    title: 'The provider refused the request',
    sentence: 'The provider says that the request is not valid.',
    nextStep: 'Check the accounts and the length of the report, then order again.',
  },
  'provider-credentials-refused': {
    title: 'The provider does not accept our credentials',
    sentence: 'The provider does not accept the credentials of Loandesk.',
    nextStep: askOperator,
  },
  'provider-access-refused': {
    title: 'The provider refused access',
    sentence: 'The provider does not let us use this for this customer.',
    nextStep: askOperator,
  },
  'provider-customer-unknown': {
    title: 'The provider does not know the customer',
    sentence: 'The provider no longer knows this customer.',
    nextStep: 'Refresh the list of customers; the customer may have been removed.',
  },
  'provider-not-registered-business': {
    title: 'Not registered as a business',
    sentence: 'The provider makes this report only for a customer that is registered as a business.',
    nextStep:
      'Have the business registered at the provider, or order the report without FCRA if no lending decision rests on it.',
  },
  'provider-answer-unreadable': {
    title: 'The provider sent something unreadable',
    sentence:
      'The provider answered, but not with what it promises to send. Nothing of it is shown, because half a report is worse than none.',
    nextStep: 'Fetch it again; if it stays so, give the request id to the person who runs Loandesk.',
  },
  'provider-document-unreadable': {
    title: 'The PDF is broken',
    sentence: 'What the provider sent as the PDF is not a PDF.',
    nextStep: 'Fetch the PDF again; the report itself is complete.',
  },
  'provider-report-missing': {
    title: 'The provider does not have the report',
    sentence: 'The provider made the report but does not hand it out.',
    nextStep: 'Fetch it again in a minute.',
  },
  'provider-failed': {
    title: 'The provider failed',
    sentence: 'Something broke at the provider.',
    nextStep: tryLater,
  },
  'security-freeze': {
    title: 'Security freeze',
    sentence:
      'The customer has a security freeze: the provider may not give out a consumer report. This says nothing about creditworthiness.',
    nextStep: 'The customer can lift the freeze at the provider; then order again.',
  },
  'dispute-statement': {
    title: 'Dispute statement',
    sentence:
      'The customer disputes data at the provider; the report is held back until the dispute statement is taken into account.',
    nextStep: 'Ask the provider for the dispute statement before deciding anything.',
  },
  'provider-rate-limited': {
    title: 'The provider asks us to slow down',
    sentence: 'The provider takes no more requests for the moment.',
    nextStep: tryLater,
  },
  'provider-unavailable': {
    title: 'The provider cannot be reached',
    sentence:
      'The provider cannot be reached. What is missing here is missing because of that, not because there is nothing.',
    nextStep: tryLater,
  },
  'provider-timeout': {
    title: 'The provider did not answer in time',
    sentence: 'The provider did not answer in time.',
    nextStep: tryLater,
  },
  'audit-unavailable': {
    title: 'Cannot be recorded',
    sentence: 'Who looks at bank data is recorded first. That is not possible now, so nothing is shown.',
    nextStep: askOperator,
  },
  'too-busy': {
    title: 'Too busy',
    sentence: 'Loandesk is too busy or is just stopping.',
    nextStep: 'Try again in a moment.',
  },
};
