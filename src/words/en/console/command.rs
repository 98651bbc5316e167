//! Commands of the command line.

use crate::words::Words;
use crate::words::console::{Command, Taken};

pub(in crate::words) fn typed(_: Words, command: Command) -> Taken {
    let (args, doc) = match command {
        Command::Incidents => ("[NUMBER]", "the queue, or one incident of it"),
        Command::Clocks => ("", "every running limit"),
        Command::Updates => ("", "the update schedule"),
        Command::Storage => ("", "storage of the tenants"),
        Command::Licences => ("", "licences and credits"),
        Command::Availability => ("", "contract years"),
        Command::Contracts => ("", "contracts: phase, hours, backups, contacts"),
        Command::Log => ("", "what happened"),
        Command::Trends => ("", "pictures of the last thirty days"),
        Command::Filter => ("[TERMS]", "show only what passes; without terms everything"),
        Command::View => ("NAME | save NAME | drop NAME", "a saved filter, with its order"),
        Command::Why => ("NUMBER", "why an incident is shown where it is, or hidden"),
        Command::What => (
            "cancel TENANT N | topup ACCOUNT ISC | class IMPACT URGENCY",
            "what would follow: of a cancellation, of credits, of a class",
        ),
        Command::Describe => ("", "say more: component, description, required details"),
        Command::Caller => ("", "say who called, or give the code, where that was not clear"),
        Command::Duties => {
            ("", "tick the customer's duties under the contract, and what its installation must meet")
        }
        Command::Checklist => ("", "tick what is to be checked on site (Appendix A)"),
        Command::Backup => ("", "record a backup, a cold one, or a test of restoring"),
        Command::Hours => ("", "book hours of work for the tenant"),
        Command::Export => ("", "note data of the tenant that was taken out by hand"),
        Command::Sort => ("[ORDER]", "sort the queue; - in front turns the order round; without one its own"),
        Command::Handover => {
            ("[SINCE]", "what the next shift has to know; changes of the last 8 hours, or since a time")
        }
        Command::Release => ("", "switch a function of a user off, or see what that takes along"),
        Command::Rules => ("", "the contracts with their versions, and every setting with its ruling"),
        Command::Theme => {
            ("[NAME]", "how the console looks; without a name a menu in which each is seen at once")
        }
        Command::At => ("TIME", "the desk as it was at a time, such as 13:10, -2h or 2026-11-24T13:10"),
        Command::Now => ("", "back to the present"),
        Command::Readonly => ("", "look only from now on"),
        Command::Write => ("", "write again"),
        Command::Quit => ("", "leave pikett"),
    };
    Taken { args, doc }
}
