import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Locale } from '../decisions/locale.js';
import { MailState } from '../mail/mail.type.js';
import { DateTimeScalar } from '../scalars/calendar.js';

export const ProofLinkState = {
  OPEN: 'OPEN',
  SIGNED: 'SIGNED',
  DECLINED: 'DECLINED',
  SUPERSEDED: 'SUPERSEDED',
  REVOKED: 'REVOKED',
  EXPIRED: 'EXPIRED',
  CLOSED: 'CLOSED',
} as const;

registerEnumType(ProofLinkState, {
  name: 'ProofLinkState',
  description:
    'How a link to a proof stands. Whether it was opened is not kept: scanners open links, and reading is nobody’s business.',
  valuesConfig: {
    OPEN: { description: 'The customer can answer by it.' },
    SIGNED: { description: 'The customer accepted by it.' },
    DECLINED: { description: 'The customer declined by it.' },
    SUPERSEDED: {
      description: 'Another link took its place: a newer quote changed what it shows, or it was sent again.',
    },
    REVOKED: { description: 'It was revoked.' },
    EXPIRED: { description: 'Its time is over.' },
    CLOSED: { description: 'The deal has ended, or the proof was answered another way.' },
  },
});

@ObjectType({
  simpleResolvers: true,
  description:
    'A link by which somebody at the customer answers a proof. The link itself is in the mail that brings it, and nowhere else.',
})
export class ProofLink {
  @Field(() => ID, { description: 'Names the link to those who sent it; it does not open it.' })
  id!: string;

  @Field(() => String, { description: 'Whom it was sent to.' })
  recipientName!: string;

  @Field(() => String, { description: 'The e-mail address that it was sent to.' })
  recipientEmail!: string;

  @Field(() => Locale, { description: 'The language of the mail, and of the page unless the reader chooses another.' })
  language!: Locale;

  @Field(() => DateTimeScalar, { description: 'When it was made and its mail was queued.' })
  sentAt!: string;

  @Field(() => DateTimeScalar, { description: 'Until when it can be answered.' })
  expiresAt!: string;

  @Field(() => ProofLinkState, { description: 'How it stands now.' })
  state!: keyof typeof ProofLinkState;

  @Field(() => MailState, { description: 'How the mail that brings it stands.' })
  mail!: keyof typeof MailState;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was answered, superseded or revoked; null for a link that was not.',
  })
  endedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the customer declined, where it said so.' })
  declineReason!: string | null;
}

export const SignatureFlag = {
  PARTNER_DOMAIN: 'PARTNER_DOMAIN',
  NOT_CUSTOMER_DOMAIN: 'NOT_CUSTOMER_DOMAIN',
  NOT_RECIPIENT: 'NOT_RECIPIENT',
  SENDER_ADDRESS: 'SENDER_ADDRESS',
} as const;

registerEnumType(SignatureFlag, {
  name: 'SignatureFlag',
  description: 'What in a signature is worth a look. It does not make it invalid.',
  valuesConfig: {
    PARTNER_DOMAIN: { description: "The signer's e-mail address is in the partner's domain." },
    NOT_CUSTOMER_DOMAIN: { description: "The signer's e-mail address is in no domain of the customer." },
    NOT_RECIPIENT: { description: 'Somebody else signed than the link was sent to.' },
    SENDER_ADDRESS: { description: 'It was signed from the network address that the link was sent from.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A signature on a proof, with the evidence of how it was given.' })
export class PoiSignature {
  @Field(() => String, { description: 'Who signed, as they wrote their name.' })
  signerName!: string;

  @Field(() => String, { description: "The signer's e-mail address." })
  signerEmail!: string;

  @Field(() => DateTimeScalar, { description: 'When it was signed.' })
  signedAt!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256, in base64url, of the text that was shown; null for a signature that another system recorded.',
  })
  contentHash!: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language in which it was shown; null as for contentHash.' })
  locale!: Locale | null;

  @Field(() => [SignatureFlag], { description: 'What in it is worth a look; for growth specialists and ops.' })
  flags!: readonly (keyof typeof SignatureFlag)[];

  @Field(() => String, {
    nullable: true,
    description: 'The network address that it came from, where it is known; for growth specialists and ops.',
  })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the browser said of itself, where it is known; for growth specialists and ops.',
  })
  userAgent!: string | null;
}
