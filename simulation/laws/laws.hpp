// Laws: every parameter of the rules, one struct a rule, as the data pack sets them (laws.toml).
// Rules get their own struct; the turn holds them all. To add a group: its struct with its list of
// fields here in the folder, a member below, and a line in scenario/laws.cpp.
#pragma once

#include <cstdint>

#include "simulation/laws/battle_laws.hpp"
#include "simulation/laws/campaign_laws.hpp"
#include "simulation/laws/commander_laws.hpp"
#include "simulation/laws/coup_laws.hpp"
#include "simulation/laws/court_laws.hpp"
#include "simulation/laws/decision_laws.hpp"
#include "simulation/laws/envoy_laws.hpp"
#include "simulation/laws/fiscal_laws.hpp"
#include "simulation/laws/harvest_laws.hpp"
#include "simulation/laws/knowledge_laws.hpp"
#include "simulation/laws/muster_laws.hpp"
#include "simulation/laws/order_laws.hpp"
#include "simulation/laws/people_laws.hpp"
#include "simulation/laws/person_laws.hpp"
#include "simulation/laws/purge_laws.hpp"
#include "simulation/laws/sack_laws.hpp"
#include "simulation/laws/siege_laws.hpp"
#include "simulation/laws/supply_laws.hpp"
#include "simulation/laws/technique_laws.hpp"
#include "simulation/laws/throne_laws.hpp"
#include "simulation/laws/trade_laws.hpp"
#include "simulation/laws/unrest_laws.hpp"
#include "simulation/map/march_laws.hpp"

namespace sim {

struct Laws {
    std::int32_t dues_month = 3;  ///< Julian month in which yearly dues fall due. 1..12.
    std::int32_t prescription_years =
        25;                   ///< Years of quiet possession that make an owner. 1..100.
    MarchLaws march;          ///< Speeds, seasons and crossings.
    BattleLaws battle;        ///< Chances and losses in battle.
    SiegeLaws siege;          ///< Hazards, losses and wear of sieges.
    SackLaws sack;            ///< What becomes of a place that falls.
    CommanderLaws commander;  ///< Obedience, defection, death.
    KnowledgeLaws knowledge;  ///< How news travels, ages and errs.
    TechniqueLaws technique;  ///< How techniques appear, spread and act.
    MusterLaws muster;        ///< What a place has of itself.
    CampaignLaws campaign;    ///< How armies bear themselves.
    SupplyLaws supply;        ///< What armies eat, carry and lose.
    PeopleLaws people;        ///< How people grow, flee, settle and are counted.
    UnrestLaws unrest;        ///< How people rise.
    HarvestLaws harvest;      ///< Weather, yields, hunger, prices, dikes.
    FiscalLaws fiscal;        ///< Taxes, pay, treasuries, money.
    TradeLaws trade;          ///< Trade, wealth, towns.
    CourtLaws court;          ///< Officials, legitimacy, prestige.
    ThroneLaws throne;        ///< Rulers, courts in flight, the ends of states.
    OrderLaws order;          ///< What orders of society cost.
    DecisionLaws decision;    ///< What courts weigh.
    EnvoyLaws envoy;          ///< Offers, faith, weariness, parties.
    CoupLaws coup;            ///< Grievances, rivals, regents.
    PersonLaws person;        ///< How people enter the service of courts.
    PurgeLaws purge;          ///< What follows the fall of ministers and generals.
};

}  // namespace sim
