//! Fields of reports, and of the work on incidents.

use crate::domain::acts::entry::label::{Report, Work};
use crate::words::Labelled;
use crate::words::said::labelled;

pub(super) fn report(label: Report) -> Labelled {
    match label {
        Report::Caller => labelled("caller", "Who it was"),
        Report::OffHoursCode => labelled("off-hours code", "The code for reports outside office hours"),
        Report::FoundOut => labelled("found out", "What was found out otherwise"),
        Report::Impact => labelled("impact", "high, medium, limited or very-limited"),
        Report::Urgency => labelled("urgency", "critical, high, medium or low"),
        Report::Priority => labelled(
            "priority",
            "1 to 4, in place of impact and urgency; reports under a matrix want --reason",
        ),
        Report::PriorityReason => labelled("reason", "Why the priority is set directly"),
        Report::Class => labelled("class", "Impact and urgency, or the level"),
        Report::ClassReason => labelled("reason", "Why the class changes"),
        Report::Description => labelled("description", "The fault in more words"),
        Report::Component => labelled("component", "Part of the product it is about, such as 'Windows App'"),
        Report::Detail => {
            labelled("details", "A detail that the contract requires, such as system-id=ABC123; repeatable")
        }
        Report::Failing => labelled(
            "fails",
            "A primary function that fails: place, receive, transfer or forward; repeatable; none: all work",
        ),
        Report::Mark => {
            labelled("on site", "What was found: ok, fail, or open to take a mark away; repeatable")
        }
        Report::CheckNote => labelled("note", "What there is to say about it"),
        Report::Calls => labelled("calls at once", "Say which bandwidth so many calls at once need"),
        Report::Kind => labelled("kind", "incident, question or advice"),
        Report::ReportKind => labelled("kind", "incident, question or advice; the latter two need no rating"),
        Report::Scope => labelled("about", "Scope by the contract, such as peripherals or fix-missing"),
        Report::NoScope => labelled("nothing of these", "Take back what was said"),
        Report::ScopeReason => labelled("reason", "Why; needed for what the contract does not cover"),
        Report::Tenant => labelled("tenant", "Tenant who has it"),
        Report::Contract => labelled("contract", "May be left out when the tenant holds only one"),
        Report::Subject => labelled("subject", "What it is about, in a line"),
        Report::Channel => labelled("channel", "phone, ticket, mail or monitoring"),
        Report::Reporter => labelled(
            "contact",
            "Contact who reports it: the reseller's, or the tenant's own where the contract is the tenant's",
        ),
        Report::Received => labelled("received", "Time of receipt [default: now]"),
        Report::NoCallsSince => labelled(
            "no calls since",
            "Since when no calls are possible, or what --fails says: a time such as 13:00, or -2h",
        ),
        Report::Exception => {
            labelled("exception, why", "Accept a reporter without the required standing, for this reason")
        }
    }
}

pub(super) fn work(label: Work) -> Labelled {
    match label {
        Work::Level => labelled("level", "Level of the ladder, from 1"),
        Work::EscalationReason => labelled("reason", "Why it is called"),
        Work::ByReseller => labelled("by reseller", "The reseller asked for it"),
        Work::ByCustomer => {
            labelled("by customer", "The customer asked for it, where the contract is the customer's own")
        }
        Work::RequestedBy => labelled("requested by", "Who asked for it"),
        Work::InWords => labelled("in words", "What else there is to say"),
        Work::Cause => labelled("cause", "What it was"),
        Work::CallsAreBack => labelled("calls are back", "Calls are possible again"),
        Work::Worked => labelled("time worked", "Time worked on it, such as 1h30m, 1:30 or 0.5wd"),
        Work::WhyMissed => labelled(
            "why missed",
            "Why a target was missed, one of the desk's reasons (see `incident explain`)",
        ),
        Work::MissedNote => labelled("in words", "More words on that"),
        Work::Next => labelled("what", "Close it, or take it up again"),
        Work::ReopenReason => labelled("reason", "Why it is not over"),
        Work::LastWord => labelled("note (optional)", "Last word on it"),
        Work::Master => labelled("to", "The master that stands for the common cause"),
        Work::Clock => labelled("clock", "Clock, such as restore"),
        Work::TargetLength => labelled(
            "length",
            "Length on the clock's own calendar from receipt on, such as 16h, or 3wd by the contract's office day",
        ),
        Work::BreachReason => labelled(
            "reason",
            "One of the desk's reasons: staff, diagnosis, customer, supplier, change, other, unless the desk has its own",
        ),
        Work::MissedClock => {
            labelled("clock", "Clock whose target was missed; all that have no reason yet when left out")
        }
        Work::Telephony => labelled("telephony", "What the tenant's telephony does: down or works"),
        Work::Since => labelled("since", "Since when [default: now]"),
        Work::Fails => labelled(
            "fails",
            "What fails, if not every call: place, receive, transfer or forward; repeatable",
        ),
    }
}
