package dev.chancery.dossier;

import dev.chancery.access.MarkingScheme;
import dev.chancery.act.Acceptance;
import dev.chancery.act.Account;
import dev.chancery.act.AcknowledgementOfReceipt;
import dev.chancery.act.AcknowledgementOfResponsibility;
import dev.chancery.act.Act;
import dev.chancery.act.Actor;
import dev.chancery.act.Adjudication;
import dev.chancery.act.Admission;
import dev.chancery.act.Answerability;
import dev.chancery.act.Apology;
import dev.chancery.act.Assertion;
import dev.chancery.act.AssertionKind;
import dev.chancery.act.Assurance;
import dev.chancery.act.Compliance;
import dev.chancery.act.Condolence;
import dev.chancery.act.Conversation;
import dev.chancery.act.Degree;
import dev.chancery.act.Demand;
import dev.chancery.act.DemandKind;
import dev.chancery.act.Denial;
import dev.chancery.act.DocumentNumber;
import dev.chancery.act.DocumentNumbers;
import dev.chancery.act.DueDate;
import dev.chancery.act.Evidence;
import dev.chancery.act.Explanation;
import dev.chancery.act.ExpressionOfRegret;
import dev.chancery.act.Extent;
import dev.chancery.act.Folio;
import dev.chancery.act.Incident;
import dev.chancery.act.InterimReply;
import dev.chancery.act.InvestigationOpened;
import dev.chancery.act.InvestigationResult;
import dev.chancery.act.Lapse;
import dev.chancery.act.Manner;
import dev.chancery.act.Marking;
import dev.chancery.act.NotPursued;
import dev.chancery.act.NoteVerbale;
import dev.chancery.act.NoticeOfClaim;
import dev.chancery.act.Notification;
import dev.chancery.act.OfferOfCompensation;
import dev.chancery.act.Office;
import dev.chancery.act.Particulars;
import dev.chancery.act.Payment;
import dev.chancery.act.PaymentBasis;
import dev.chancery.act.Proposal;
import dev.chancery.act.Protest;
import dev.chancery.act.PublicStatement;
import dev.chancery.act.Reference;
import dev.chancery.act.RefusalToComment;
import dev.chancery.act.Rejection;
import dev.chancery.act.Reminder;
import dev.chancery.act.Reopening;
import dev.chancery.act.ReservationOfRights;
import dev.chancery.act.Respondent;
import dev.chancery.act.Settlement;
import dev.chancery.act.SilenceObserved;
import dev.chancery.act.Summons;
import dev.chancery.act.Ultimatum;
import dev.chancery.act.Waiver;
import dev.chancery.act.Warning;
import dev.chancery.act.Withdrawal;
import dev.chancery.edtf.Edtf;
import dev.chancery.party.PartyCode;
import dev.chancery.record.Discrepancy;
import dev.chancery.record.DossierOpened;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who plays in the tests, and the acts they do, in a line each.
 *
 * <p>Azerbaijan claims and Russia answers, unless it is said by whom: {@code regretAbout(1)} is Russia's,
 * {@code by(UKRAINE).regretAbout(1)} is not. A folio is its number, a label is {@code "#a9"}, as on the wire.
 */
public final class Cast {

    public static final PartyCode AZE = new PartyCode("AZE");
    public static final PartyCode RUS = new PartyCode("RUS");
    public static final PartyCode UKR = new PartyCode("UKR");
    public static final PartyCode CHE = new PartyCode("CHE");

    public static final Actor AZERBAIJAN = actor(AZE, null, null);
    public static final Actor RUSSIA = actor(RUS, null, null);
    public static final Actor UKRAINE = actor(UKR, null, null);
    public static final Actor SWITZERLAND_FOR_AZERBAIJAN = actor(CHE, null, AZE);
    public static final Actor SWITZERLAND_FOR_RUSSIA = actor(CHE, null, RUS);
    public static final Actor ADVISER_OF_AZERBAIJAN = actor(AZE, Office.LEGAL_ADVISER, null);
    public static final Actor ADVISER_OF_RUSSIA = actor(RUS, Office.LEGAL_ADVISER, null);
    public static final Actor RUSSIA_FOR_AZERBAIJAN = actor(RUS, null, AZE);
    public static final Actor COURT_OF_RUSSIA = new Actor(RUS, "Constitutional Court", null, null, null);
    public static final Actor TRIBUNAL = new Actor(null, "International Court of Justice", null, null, null);

    public static final Edtf ON_13_NOVEMBER = Edtf.parse("2025-11-13");
    public static final Edtf ON_14_NOVEMBER = Edtf.parse("2025-11-14");
    public static final Edtf ON_21_NOVEMBER = Edtf.parse("2025-11-21");

    public static final MarkingScheme MARKINGS =
            new MarkingScheme(List.of("restricted", "confidential", "secret"), List.of("eyes-only", "nodis"));

    /** It is noon on 30 November 2025, in UTC. */
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2025-11-30T12:00:00Z"), ZoneOffset.UTC);

    public static final String DOSSIER = "aze-rus-kyiv-embassy";
    public static final DossierOpened OPENED =
            new DossierOpened(DOSSIER, List.of(AZE, RUS), "Embassy of Azerbaijan in Kyiv", null);

    public static final Account EURONEWS = new Account("Euronews", null, null, null, null, "en", null, List.of());

    private Cast() {}

    /** Records anew what an act reads in a field, in a dossier whose last folio is the given one. */
    public static CorrectAct correct(int act, Act corrected, String field, int version) {
        return new CorrectAct(DOSSIER, act, List.of(field), corrected, "a slip of the pen", version);
    }

    public static StrikeOutAct strikeOut(int act, int version) {
        return new StrikeOutAct(DOSSIER, act, "recorded in error", version);
    }

    public static AddAccount accountOf(int act, @Nullable String field) {
        return new AddAccount(DOSSIER, act, EURONEWS, List.of(differing(field)), null);
    }

    public static Discrepancy differing(@Nullable String field) {
        return new Discrepancy(field, "a Patriot missile", Discrepancy.Sort.CONTRADICTION);
    }

    public static FileActs file(Act... acts) {
        return file(List.of(acts));
    }

    public static FileActs file(List<? extends Act> acts) {
        return new FileActs(DOSSIER, List.copyOf(acts), null);
    }

    public static Reference ref(Object folioOrLabel) {
        return switch (folioOrLabel) {
            case Integer folio -> new Folio(folio);
            case String label -> Reference.of(label);
            default -> throw new IllegalArgumentException("Neither a folio nor a label: " + folioOrLabel);
        };
    }

    public static List<Reference> refs(Object... foliosOrLabels) {
        return Arrays.stream(foliosOrLabels).map(Cast::ref).toList();
    }

    public static Draft by(Actor... actors) {
        return new Draft().by(actors);
    }

    public static Draft on(Edtf day) {
        return new Draft().on(day);
    }

    public static Draft labelled(String label) {
        return new Draft().labelled(label);
    }

    public static Draft numbered(String number, String dated) {
        return new Draft().numbered(number, dated);
    }

    public static Draft marked(String classification, String... caveats) {
        return new Draft().marked(classification, caveats);
    }

    public static Draft instructed() {
        return new Draft().evidence(Evidence.INSTRUCTED);
    }

    /** For which Russia is answerable, to Azerbaijan. */
    public static Incident incident() {
        return new Draft().incident();
    }

    public static Summons summons() {
        return new Draft().summons();
    }

    public static Conversation conversation() {
        return new Draft().conversation();
    }

    public static PublicStatement publicStatement() {
        return new Draft().publicStatement();
    }

    public static NoteVerbale note() {
        return new Draft().note();
    }

    public static Protest protestAgainst(Object... against) {
        return new Draft().protestAgainst(against);
    }

    public static Demand demand(DemandKind kind) {
        return new Draft().demand(kind);
    }

    public static NoticeOfClaim claimAbout(Object... about) {
        return new Draft().claimAbout(about);
    }

    /** Which expires on 21 November. */
    public static Ultimatum ultimatum(DemandKind kind) {
        return new Draft().ultimatum(kind);
    }

    public static Reminder reminderOf(Object... issues) {
        return new Draft().reminderOf(issues);
    }

    public static Warning warning(Object... about) {
        return new Draft().warning(about);
    }

    public static ReservationOfRights reservationOn(Object... issues) {
        return new Draft().reservationOn(issues);
    }

    public static Assertion assertion(AssertionKind kind, Object... about) {
        return new Draft().assertion(kind, about);
    }

    public static Admission admission(AssertionKind kind, Object... admits) {
        return new Draft().admission(kind, admits);
    }

    public static Denial denial(AssertionKind kind, Object... contests) {
        return new Draft().denial(kind, contests);
    }

    public static AcknowledgementOfResponsibility responsibilityFor(Object... about) {
        return new Draft().responsibilityFor(about);
    }

    public static RefusalToComment noCommentBy(PartyCode silent, Object... about) {
        return new Draft().noCommentBy(silent, about);
    }

    public static SilenceObserved silenceOf(PartyCode silent, Object... about) {
        return new Draft().silenceOf(silent, about);
    }

    public static AcknowledgementOfReceipt receiptOf(Object... inReplyTo) {
        return new Draft().receiptOf(inReplyTo);
    }

    public static InterimReply interimReplyTo(Object... inReplyTo) {
        return new Draft().interimReplyTo(inReplyTo);
    }

    public static Notification notification(Object... answers) {
        return new Draft().notification(answers);
    }

    public static Assurance assurance(Object... answers) {
        return new Draft().assurance(answers);
    }

    public static Explanation explanationOf(Object... answers) {
        return new Draft().explanation(Extent.PART, answers);
    }

    public static Explanation fullExplanationOf(Object... answers) {
        return new Draft().explanation(Extent.FULL, answers);
    }

    public static InvestigationOpened inquiryInto(Object... answers) {
        return new Draft().inquiryInto(answers);
    }

    public static InvestigationResult findingsOn(Object... answers) {
        return new Draft().findingsOn(answers);
    }

    public static Compliance complianceWith(Object... answers) {
        return new Draft().complianceWith(answers);
    }

    public static Rejection rejectionOf(Object... answers) {
        return new Draft().rejectionOf(answers);
    }

    public static Rejection returnOf(Object... papers) {
        return new Draft().returnOf(papers);
    }

    public static ExpressionOfRegret regretAbout(Object... about) {
        return new Draft().regretAbout(about);
    }

    public static Condolence condolence(Object... about) {
        return new Draft().condolence(about);
    }

    public static Apology apologyFor(Object... about) {
        return new Draft().apologyFor(about);
    }

    public static OfferOfCompensation offer(PaymentBasis basis, Object... about) {
        return new Draft().offer(basis, about);
    }

    public static Payment payment(PaymentBasis basis, Object... about) {
        return new Draft().payment(basis, about);
    }

    public static Proposal proposal(Object... counters) {
        return new Draft().proposal(counters);
    }

    public static Acceptance acceptanceOf(Object... acts) {
        return new Draft().acceptanceOf(acts);
    }

    public static Acceptance acceptanceClosing(Object... issues) {
        return new Draft().acceptanceClosing(issues);
    }

    public static Withdrawal withdrawalOf(Object... issues) {
        return new Draft().withdrawalOf(issues);
    }

    public static Waiver waiverOf(Object... issues) {
        return new Draft().waiverOf(issues);
    }

    public static Settlement settlementOf(Object... issues) {
        return new Draft().settlementOf(issues);
    }

    public static Adjudication adjudicationOf(Object... issues) {
        return new Draft().adjudicationOf(issues);
    }

    public static Lapse lapseOf(Object... issues) {
        return new Draft().lapseOf(issues);
    }

    public static NotPursued notPursued(Object... issues) {
        return new Draft().notPursued(issues);
    }

    public static Reopening reopeningOf(Object... issues) {
        return new Draft().reopeningOf(issues);
    }

    private static Actor actor(PartyCode party, @Nullable Office office, @Nullable PartyCode onBehalfOf) {
        return new Actor(party, null, office, null, onBehalfOf);
    }

    /** An act of which it is being said by whom, when and on what occasion; the last word makes it the act that it is. */
    public static final class Draft {

        private @Nullable String label;
        private List<Actor> by = List.of();
        private List<Actor> to = List.of();
        private @Nullable Edtf on;
        private @Nullable Reference occasion;
        private @Nullable Reference instrument;
        private List<Reference> inReplyTo = List.of();
        private List<Reference> recalls = List.of();
        private @Nullable Evidence evidence;
        private @Nullable DocumentNumbers references;
        private @Nullable Marking marking;

        private Draft() {}

        public Draft labelled(String label) {
            this.label = label;
            return this;
        }

        public Draft by(Actor... actors) {
            this.by = List.of(actors);
            return this;
        }

        public Draft to(Actor... actors) {
            this.to = List.of(actors);
            return this;
        }

        public Draft on(Edtf day) {
            this.on = day;
            return this;
        }

        public Draft on(String day) {
            return on(Edtf.parse(day));
        }

        public Draft occasion(Object contact) {
            this.occasion = ref(contact);
            return this;
        }

        public Draft instrument(Object paper) {
            this.instrument = ref(paper);
            return this;
        }

        /** With the sender's number and the date on it. */
        public Draft numbered(String number, String dated) {
            return references(new DocumentNumbers(new DocumentNumber(number, Edtf.parse(dated), null), null));
        }

        public Draft inReplyTo(Object... acts) {
            this.inReplyTo = refs(acts);
            return this;
        }

        public Draft recalling(Object... acts) {
            this.recalls = refs(acts);
            return this;
        }

        public Draft references(DocumentNumbers numbers) {
            this.references = numbers;
            return this;
        }

        public Draft marked(String classification, String... caveats) {
            this.marking = new Marking(classification, List.of(caveats), null);
            return this;
        }

        public Draft evidence(Evidence how) {
            this.evidence = how;
            return this;
        }

        public Particulars particulars() {
            return new Particulars(
                    label,
                    by,
                    to,
                    on,
                    null,
                    null,
                    List.of(),
                    null,
                    occasion,
                    instrument,
                    inReplyTo,
                    recalls,
                    references,
                    null,
                    evidence,
                    List.of(),
                    List.of(),
                    List.of(),
                    marking,
                    List.of());
        }

        private Particulars unlessSaid(Actor... otherwise) {
            if (by.isEmpty()) {
                by(otherwise);
            }
            return particulars();
        }

        public Incident incident() {
            return incident(RUS, AZERBAIJAN);
        }

        public Incident incident(PartyCode answerable, Actor victim) {
            var respondent = new Respondent(answerable, Answerability.OWN_CONDUCT);
            return new Incident(particulars(), null, respondent, victim, null, List.of(), null, List.of());
        }

        public Summons summons() {
            return new Summons(unlessSaid(AZERBAIJAN), RUSSIA, null);
        }

        public Conversation conversation() {
            return new Conversation(unlessSaid(AZERBAIJAN, RUSSIA), null, List.of());
        }

        public PublicStatement publicStatement() {
            return new PublicStatement(unlessSaid(AZERBAIJAN));
        }

        public NoteVerbale note() {
            return new NoteVerbale(unlessSaid(AZERBAIJAN));
        }

        public Protest protestAgainst(Object... against) {
            return new Protest(unlessSaid(AZERBAIJAN), Degree.PROTEST, refs(against));
        }

        public Demand demand(DemandKind kind) {
            return new Demand(unlessSaid(AZERBAIJAN), kind, List.of(), null);
        }

        public NoticeOfClaim claimAbout(Object... about) {
            return new NoticeOfClaim(unlessSaid(AZERBAIJAN), refs(about), List.of());
        }

        public Ultimatum ultimatum(DemandKind kind) {
            return new Ultimatum(unlessSaid(AZERBAIJAN), kind, ON_21_NOVEMBER, "the mission is recalled", List.of());
        }

        public Reminder reminderOf(Object... issues) {
            return new Reminder(unlessSaid(AZERBAIJAN), refs(issues), null);
        }

        public Reminder reminder(Edtf dueOn, Object... issues) {
            var dueBy = new DueDate(dueOn, DueDate.Basis.STATED, null, null);
            return new Reminder(unlessSaid(AZERBAIJAN), refs(issues), dueBy);
        }

        public Warning warning(Object... about) {
            return new Warning(unlessSaid(AZERBAIJAN), "the mission is recalled", refs(about));
        }

        public ReservationOfRights reservationOn(Object... issues) {
            return new ReservationOfRights(unlessSaid(AZERBAIJAN), refs(issues));
        }

        public Assertion assertion(AssertionKind kind, Object... about) {
            return new Assertion(unlessSaid(AZERBAIJAN), kind, Manner.ASSERTED, refs(about), null);
        }

        public Admission admission(AssertionKind kind, Object... admits) {
            return new Admission(unlessSaid(RUSSIA), kind, refs(admits), List.of());
        }

        public Denial denial(AssertionKind kind, Object... contests) {
            return new Denial(unlessSaid(RUSSIA), kind, refs(contests), List.of());
        }

        public AcknowledgementOfResponsibility responsibilityFor(Object... about) {
            return new AcknowledgementOfResponsibility(unlessSaid(RUSSIA), refs(about), null);
        }

        public RefusalToComment noCommentBy(PartyCode silent, Object... about) {
            return new RefusalToComment(unlessSaid(AZERBAIJAN), silent, refs(about));
        }

        public SilenceObserved silenceOf(PartyCode silent, Object... about) {
            return new SilenceObserved(unlessSaid(AZERBAIJAN), silent, refs(about));
        }

        public AcknowledgementOfReceipt receiptOf(Object... acts) {
            return new AcknowledgementOfReceipt(inReplyTo(acts).unlessSaid(RUSSIA));
        }

        public InterimReply interimReplyTo(Object... acts) {
            return new InterimReply(inReplyTo(acts).unlessSaid(RUSSIA), null);
        }

        public InterimReply interimReplyUntil(String day, Object... acts) {
            return new InterimReply(inReplyTo(acts).unlessSaid(RUSSIA), Edtf.parse(day));
        }

        public Notification notification(Object... answers) {
            return new Notification(unlessSaid(RUSSIA), "what was asked", refs(answers), null, List.of());
        }

        public Assurance assurance(Object... answers) {
            return new Assurance(unlessSaid(RUSSIA), "diplomatic premises", null, refs(answers), List.of());
        }

        public Explanation explanation(Extent extent, Object... answers) {
            return new Explanation(unlessSaid(RUSSIA), refs(answers), extent);
        }

        public Explanation explanationOf(Object... answers) {
            return explanation(Extent.PART, answers);
        }

        public InvestigationOpened inquiryInto(Object... answers) {
            return new InvestigationOpened(unlessSaid(RUSSIA), refs(answers), null);
        }

        public InvestigationResult findingsOn(Object... answers) {
            return new InvestigationResult(unlessSaid(RUSSIA), refs(answers), Extent.FULL);
        }

        public Compliance complianceWith(Object... answers) {
            return new Compliance(unlessSaid(RUSSIA), refs(answers), Extent.FULL);
        }

        public Rejection rejectionOf(Object... answers) {
            return new Rejection(unlessSaid(RUSSIA), refs(answers), List.of(), null);
        }

        public Rejection returnOf(Object... papers) {
            return new Rejection(unlessSaid(RUSSIA), List.of(), refs(papers), null);
        }

        public ExpressionOfRegret regretAbout(Object... about) {
            return new ExpressionOfRegret(unlessSaid(RUSSIA), refs(about), null);
        }

        public Condolence condolence(Object... about) {
            return new Condolence(unlessSaid(RUSSIA), refs(about));
        }

        public Apology apologyFor(Object... about) {
            return new Apology(unlessSaid(RUSSIA), refs(about), null);
        }

        public OfferOfCompensation offer(PaymentBasis basis, Object... about) {
            return new OfferOfCompensation(unlessSaid(RUSSIA), new BigDecimal("4500000.00"), "USD", basis, refs(about));
        }

        public Payment payment(PaymentBasis basis, Object... about) {
            return new Payment(unlessSaid(RUSSIA), new BigDecimal("4500000.00"), "USD", basis, refs(about));
        }

        /** Accepts these acts, and closes nothing. */
        public Proposal proposal(Object... counters) {
            return new Proposal(unlessSaid(RUSSIA), List.of("a joint commission"), null, refs(counters));
        }

        public Acceptance acceptanceOf(Object... acts) {
            return new Acceptance(unlessSaid(AZERBAIJAN), refs(acts), List.of(), null);
        }

        public Acceptance acceptanceClosing(Object... issues) {
            return new Acceptance(unlessSaid(AZERBAIJAN), List.of(), refs(issues), null);
        }

        public Withdrawal withdrawalOf(Object... issues) {
            return new Withdrawal(unlessSaid(AZERBAIJAN), refs(issues));
        }

        public Waiver waiverOf(Object... issues) {
            return new Waiver(unlessSaid(AZERBAIJAN), refs(issues));
        }

        public Settlement settlementOf(Object... issues) {
            return settlement(refs(issues), refs(), refs());
        }

        public Settlement settlement(List<Reference> closes, List<Reference> reserved, List<Reference> releases) {
            return new Settlement(unlessSaid(AZERBAIJAN, RUSSIA), closes, List.of(), reserved, releases, List.of());
        }

        public Adjudication adjudicationOf(Object... issues) {
            return new Adjudication(unlessSaid(TRIBUNAL), refs(issues));
        }

        public Lapse lapseOf(Object... issues) {
            return new Lapse(unlessSaid(ADVISER_OF_AZERBAIJAN), refs(issues));
        }

        public NotPursued notPursued(Object... issues) {
            return new NotPursued(unlessSaid(AZERBAIJAN), refs(issues));
        }

        public Reopening reopeningOf(Object... issues) {
            return new Reopening(unlessSaid(AZERBAIJAN), refs(issues));
        }
    }
}
