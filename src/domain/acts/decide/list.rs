//! The list of all acts: what each is about, and which of them people enter.
//!
//! A line here makes an act known everywhere: to the journal's commands, to the command line with its
//! help, to the `:` line, the palette, the default form and the reference.

use super::account::*;
use super::backup::*;
use super::desk::*;
use super::equipment::*;
use super::hours::*;
use super::incident::*;
use super::incomplete::MarkIncomplete;
use super::licence::*;
use super::observe::Observation;
use super::retract::Retract;
use super::roster::*;
use super::scene::{Decide, Scene};
use super::server::*;
use super::tenant::*;
use crate::domain::acts::entry::{Entered, Known, Spec};
use crate::domain::base::number::Number;
use crate::domain::base::table::Id;
use crate::domain::facts::entity::Entity;
use crate::domain::facts::event::Event;
use crate::domain::readings::refusal::Refusal;
use crate::domain::world::World;

/// What an act is about, whatever becomes of it: a refusal leaves no record that would say so.
macro_rules! about {
    ($act:ident, $world:ident, incident) => { Some(Entity::Incident($act.number)) };
    ($act:ident, $world:ident, server of $($path:tt)+) => { Some(Entity::Server($act.$($path)+.clone())) };
    ($act:ident, $world:ident, tenant of $($path:tt)+) => { Some(Entity::Tenant($act.$($path)+.clone())) };
    ($act:ident, $world:ident, account of $($path:tt)+) => { Some(Entity::Account($act.$($path)+.clone())) };
    ($act:ident, $world:ident, release of $($path:tt)+) => { Some(Entity::Release($act.$($path)+.clone())) };
    ($act:ident, $world:ident, reseller of $($path:tt)+) => { Some(Entity::Reseller($act.$($path)+.clone())) };
    ($act:ident, $world:ident, backed_up of $path:ident) => { backed_up($world, &$act.$path) };
    ($act:ident, $world:ident, deferral of $path:ident) => { deferred($world, $act.$path) };
    // The whole desk, or nothing that exists.
    ($act:ident, $world:ident, nothing) => { None };
}

/// The number of the incident that an act is about, if it is about one that exists.
macro_rules! number {
    (&$act:ident, incident) => {
        Some(&mut $act.number)
    };
    ($act:ident, incident) => {
        Some($act.number)
    };
    ($(&)? $act:ident, $($other:tt)+) => {
        None
    };
}

/// The name of an act that only programs bring, and the way from its fields.
pub(super) type Brought = (&'static str, fn(serde_json::Value) -> serde_json::Result<Act>);

macro_rules! acts {
    (
        entered { $($act:ident($kind:ty): $about:ident $(of $($path:tt).+)?,)+ }
        brought { $($other:ident($type:ty) = $name:literal: $its:ident $(of $($way:tt).+)?,)+ }
    ) => {
        /// Everything that can be asked for.
        #[derive(Clone, Debug, PartialEq)]
        pub enum Act { $($act($kind),)+ $($other($type),)+ }

        /// The acts that people enter, in the order of the help.
        pub const ENTERED: &[Known<Act>] = &[$(Known::of::<$kind>(),)+];

        /// The acts that only programs bring: their names, and the way from their fields.
        pub(super) const BROUGHT: &[Brought] = &[
            $(($name, |fields| serde_json::from_value::<$type>(fields).map(Into::into)),)+
        ];

        impl Act {
            pub(super) fn decide(&self, scene: &Scene<'_>) -> Result<Vec<Event>, Refusal> {
                match self {
                    $(Act::$act(act) => act.decide(scene),)+
                    $(Act::$other(act) => act.decide(scene),)+
                }
            }

            /// How it is entered; `None` for what nobody enters.
            pub fn spec(&self) -> Option<&'static Spec> {
                match self {
                    $(Act::$act(_) => Some(const { &<$kind as Entered>::SPEC }),)+
                    $(Act::$other(_) => None,)+
                }
            }

            /// Its name as programs write it: of what people enter, as on the command line.
            pub fn name(&self) -> String {
                match self {
                    $(Act::$act(_) => const { &<$kind as Entered>::SPEC }.name_for_programs(),)+
                    $(Act::$other(_) => $name.to_owned(),)+
                }
            }

            /// Its fields as programs write them.
            pub fn wire(&self) -> serde_json::Result<serde_json::Value> {
                match self {
                    $(Act::$act(act) => serde_json::to_value(act),)+
                    $(Act::$other(act) => serde_json::to_value(act),)+
                }
            }

            /// What it is about; `None` where that is the whole desk, or nothing that exists.
            #[expect(unused_variables, reason = "not every act is about something")]
            pub fn entity(&self, world: &World) -> Option<Entity> {
                match self {
                    $(Act::$act(act) => about!(act, world, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => about!(act, world, $its $(of $($way).+)?),)+
                }
            }

            /// The incident that it is about, if it is about one that exists.
            #[expect(unused_variables, reason = "not every act is about an incident")]
            pub fn incident(&self) -> Option<Number> {
                match self {
                    $(Act::$act(act) => number!(act, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => number!(act, $its $(of $($way).+)?),)+
                }
            }

            #[expect(unused_variables, reason = "not every act is about an incident")]
            fn number_mut(&mut self) -> Option<&mut Number> {
                match self {
                    $(Act::$act(act) => number!(&act, $about $(of $($path).+)?),)+
                    $(Act::$other(act) => number!(&act, $its $(of $($way).+)?),)+
                }
            }
        }

        $(impl From<$kind> for Act {
            fn from(act: $kind) -> Self { Act::$act(act) }
        })+
        $(impl From<$type> for Act {
            fn from(act: $type) -> Self { Act::$other(act) }
        })+
    };
}

acts! {
    entered {
        Report(ReportIncident): tenant of tenant,
        Take(Take): incident,
        Next(TakeNext): nothing,
        Start(Start): incident,
        Note(AddNote): incident,
        Call(Call): incident,
        Caller(ClarifyCaller): incident,
        Eta(GiveEta): incident,
        Wait(Wait): incident,
        Classify(Classify): incident,
        Assign(Assign): incident,
        Describe(Describe): incident,
        Checklist(MarkChecklist): incident,
        Workaround(GiveWorkaround): incident,
        Escalate(Escalate): incident,
        News(AskNews): incident,
        Kind(SetKind): incident,
        Resolve(Resolve): incident,
        Reopen(Reopen): incident,
        Close(Close): incident,
        Publish(Publish): incident,
        Link(Link): incident,
        Unlink(Unlink): incident,
        SetScope(SetScope): incident,
        SetAccess(SetAccess): incident,
        Develop(Develop): incident,
        SetTarget(SetTarget): incident,
        Explain(Explain): incident,
        Telephony(Telephony): incident,
        Release(PutRelease): nothing,
        RequestTest(RequestTest): server of server,
        Schedule(Schedule): server of server,
        Notify(Notify): server of server,
        StartUpdate(StartUpdate): server of server,
        FinishUpdate(FinishUpdate): server of server,
        FailUpdate(FailUpdate): server of server,
        RollBack(RollBack): server of server,
        HaltRollout(HaltRollout): release of release,
        ResumeRollout(ResumeRollout): release of release,
        MarkHotfix(MarkHotfix): release of release,
        Confirm(Confirm): server of server,
        RequestDeferral(RequestDeferral): server of server,
        DecideDeferral(DecideDeferral): deferral of number,
        WithdrawDeferral(WithdrawDeferral): deferral of number,
        Measure(Measure): tenant of tenant,
        BuyStorage(BuyStorage): tenant of tenant,
        Export(RecordExport): tenant of tenant,
        Backup(RecordBackup): backed_up of of,
        RestoreTest(RecordRestoreTest): backed_up of of,
        ColdBackup(RecordColdBackup): backed_up of of,
        SecondSystem(SetSecondSystem): tenant of tenant,
        SetBought(SetBought): tenant of tenant,
        Configure(Configure): tenant of tenant,
        ReleaseUser(ReleaseUser): tenant of tenant,
        PlaceUser(PlaceUser): tenant of tenant,
        SetTeam(SetTeam): tenant of tenant,
        DescribeSystem(DescribeSystem): tenant of tenant,
        CountLicences(CountLicences): tenant of tenant,
        CancelLicences(CancelLicences): tenant of tenant,
        ReadBalance(ReadBalance): account of account,
        TopUp(TopUp): account of account,
        RentLicence(RentLicence): account of account,
        SetBoughtLicence(SetBoughtLicence): account of account,
        SetFirmware(SetFirmware): account of account,
        SetHosting(SetHosting): account of account,
        Price(PutPrice): nothing,
        BookHours(BookHours): tenant of tenant,
        GrantHours(GrantHours): tenant of tenant,
        AgreeRate(AgreeRate): tenant of tenant,
        AgreeServices(AgreeServices): tenant of tenant,
        AcceptSystem(Accept): tenant of tenant,
        AgreeIntroduction(AgreeIntroduction): tenant of tenant,
        RecordTest(RecordTest): nothing,
        SetTrunk(SetTrunk): tenant of tenant,
        SetReachable(SetReachable): tenant of tenant,
        MarkDuties(MarkDuties): tenant of tenant,
        Exclude(Exclude): tenant of tenant,
        SetPerson(SetPerson): nothing,
        SetOnCall(SetOnCall): nothing,
    }
    brought {
        Observe(Observation) = "desk.observe": tenant of tenant,
        Incomplete(MarkIncomplete) = "desk.mark-incomplete": nothing,
        RollOut(RollOut) = "update.roll-out": release of release,
        DataCentre(PutDataCentre) = "desk.put-data-centre": nothing,
        Server(PutServer) = "desk.put-server": server of 0.id,
        Account(PutAccount) = "desk.put-account": account of 0.id,
        PutSoftware(PutSoftware) = "desk.put-software": nothing,
        Code(SetCode) = "desk.set-code": reseller of reseller,
        Callee(SetCallee) = "desk.set-callee": nothing,
        Person(PutPerson) = "desk.put-person": nothing,
        Reseller(PutReseller) = "desk.put-reseller": reseller of 0.id,
        Tenant(PutTenant) = "desk.put-tenant": tenant of 0.id,
        Platform(PutPlatform) = "desk.put-platform": nothing,
        BreachReason(PutBreachReason) = "desk.put-breach-reason": nothing,
        TimeZone(SetTimeZone) = "desk.set-time-zone": nothing,
        NumberFrom(NumberFrom) = "desk.number-from": nothing,
        Retract(Retract) = "desk.retract": nothing,
    }
}

impl Act {
    /// The same about another incident; `None` for what is not about one that exists.
    pub fn about(&self, number: Number) -> Option<Act> {
        let mut act = self.clone();
        *act.number_mut()? = number;
        Some(act)
    }
}

/// A server, or a tenant whose system is backed up by itself.
fn backed_up(world: &World, of: &Id) -> Option<Entity> {
    if world.servers.by_id(of.as_str()).is_some() {
        return Some(Entity::Server(of.clone()));
    }
    world.tenants.by_id(of.as_str()).map(|_| Entity::Tenant(of.clone()))
}

/// The server whose update a deferral is about.
fn deferred(world: &World, number: u32) -> Option<Entity> {
    let mut servers = world.servers.rows();
    let found = servers.find(|(_, server)| {
        server.slots.iter().flat_map(|slot| &slot.deferrals).any(|deferral| deferral.number == number)
    });
    found.map(|(id, _)| Entity::Server(id.clone()))
}
