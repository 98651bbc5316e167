//! `pikett incident`: the acts of the console, for scripts.

mod access;
mod assign;
mod call;
mod caller;
mod checklist;
mod class;
mod close;
mod describe;
mod develop;
mod escalate;
mod explain;
mod kind;
mod link;
mod list;
mod news;
mod reopen;
mod report;
mod resolve;
mod scope;
mod show;
mod start;
mod take;
mod target;
mod telephony;
mod wait;
mod why;

use std::process::ExitCode;

use clap::Subcommand;
use serde_json::{Value, json};

use super::act::{self, Present, Written};
use super::args::DeskArgs;
use super::entered::Entered;
use super::output::Problem;
use crate::cli::lang;
use crate::domain::act::Room;
use crate::domain::duty::{self, Duty};
use crate::domain::incident::Incident;

#[derive(Debug, Subcommand)]
pub enum IncidentCommand {
    /// List incidents in the order of work
    List(list::ListArgs),
    /// Show one incident with its clocks and its log
    Show(show::ShowArgs),
    /// Say where every number of it comes from
    Why(why::WhyArgs),
    #[command(flatten)]
    Act(IncidentAct),
    #[command(flatten)]
    Entered(Entered<{ Room::Incident as usize }>),
}

#[derive(Debug, Subcommand)]
pub enum IncidentAct {
    /// Bring an incident to the desk
    Report(Box<report::ReportArgs>),
    /// Make it one's own
    Take(take::TakeArgs),
    /// Begin to work on it; stops the start clock
    Start(start::StartArgs),
    /// Log a phone contact with the customer
    Call(call::CallArgs),
    /// Say who called, or give the code, where that was not clear
    Caller(caller::CallerArgs),
    /// Wait for the customer, or end the waiting
    Wait(wait::WaitArgs),
    /// Classify anew
    Class(class::ClassArgs),
    /// Give it to somebody
    Assign(assign::AssignArgs),
    /// Say more about it, such as details that the contract requires
    Describe(describe::DescribeArgs),
    /// Show or mark what is to be checked on site
    Checklist(checklist::ChecklistArgs),
    /// Call a level of the escalation ladder
    Escalate(escalate::EscalateArgs),
    /// Record that the customer asks for news; an answer is owed from then on
    News(news::NewsArgs),
    /// Say that it is an incident, a question or a wish for advice
    Kind(kind::KindArgs),
    /// End the work with its cause
    Resolve(resolve::ResolveArgs),
    /// Take the work up again
    Reopen(reopen::ReopenArgs),
    /// End a resolved incident for good
    Close(close::CloseArgs),
    /// Link it to the incident that stands for their common cause
    Link(link::LinkArgs),
    /// End the link to the master
    Unlink(link::UnlinkArgs),
    /// Say what it is about, or that the contract does not cover it
    Scope(scope::ScopeArgs),
    /// Record that the customer let the desk into its system
    Access(access::AccessArgs),
    /// Hand it to development, or take it back
    Develop(develop::DevelopArgs),
    /// Set a target where the contract leaves that to the provider
    Target(target::TargetArgs),
    /// Say why a target was missed
    Explain(explain::ExplainArgs),
    /// Begin or end the span in which calls fail
    Telephony(telephony::TelephonyArgs),
}

impl IncidentAct {
    pub fn written(&self) -> &dyn Written {
        match self {
            IncidentAct::Report(args) => &**args,
            IncidentAct::Take(args) => args,
            IncidentAct::Start(args) => args,
            IncidentAct::Call(args) => args,
            IncidentAct::Caller(args) => args,
            IncidentAct::Wait(args) => args,
            IncidentAct::Class(args) => args,
            IncidentAct::Assign(args) => args,
            IncidentAct::Describe(args) => args,
            IncidentAct::Checklist(args) => args,
            IncidentAct::Escalate(args) => args,
            IncidentAct::News(args) => args,
            IncidentAct::Kind(args) => args,
            IncidentAct::Resolve(args) => args,
            IncidentAct::Reopen(args) => args,
            IncidentAct::Close(args) => args,
            IncidentAct::Telephony(args) => args,
            IncidentAct::Scope(args) => args,
            IncidentAct::Access(args) => args,
            IncidentAct::Develop(args) => args,
            IncidentAct::Target(args) => args,
            IncidentAct::Explain(args) => args,
            IncidentAct::Link(args) => args,
            IncidentAct::Unlink(args) => args,
        }
    }
}

pub fn run(desk: &DeskArgs, command: &IncidentCommand) -> Result<ExitCode, Problem> {
    match command {
        IncidentCommand::List(args) => list::run(desk, args),
        IncidentCommand::Show(args) => show::run(desk, args),
        IncidentCommand::Why(args) => why::run(desk, args),
        IncidentCommand::Act(IncidentAct::Checklist(args)) if args.only_reads() => {
            checklist::show(desk, args)
        }
        IncidentCommand::Act(act) => act::run(desk, act.written()),
        IncidentCommand::Entered(act) => act.run(desk),
    }
}

/// What an incident owes to its contract at present.
fn duties(incident: &Incident, cx: Present<'_>) -> Vec<Duty> {
    let contract = cx.desk.contract(incident);
    contract.map(|contract| duty::open(incident, contract, cx.desk.world(), cx.now)).unwrap_or_default()
}

fn duties_json(duties: &[Duty]) -> Value {
    duties.iter().map(|duty| json!({ "what": lang::english().chip(duty.kind), "rule": duty.rule })).collect()
}

fn duty_line(duty: &Duty) -> String {
    format!("! {}  {}", lang::timeless().chip(duty.kind), duty.cite())
}
