// Restore: a kept run made to live again at one of its ticks, from the keyframe before it. What is
// lived again is checked against the kept digests, so that a run never goes on from another past
// than the one that is kept.
#pragma once

#include <cstdint>

#include "simulation/turn/run.hpp"
#include "simulation/world/setting.hpp"
#include "storage/run_store.hpp"

namespace storage {

/// A keyframe as a state of `setting`, which must be that of the run's pack. Errors: damaged.
[[nodiscard]] Result<sim::World> read_world(const SavedKeyframe& keyframe,
                                            const sim::Setting& setting, const std::string& where);

/// The run just after its first `ticks` ticks, with its whole log and all causes, ready for
/// sim::advance_tick. Errors: pack_mismatch, damaged (also where this program, living on from the
/// keyframe, comes to other digests than the kept ones: another engine has written it),
/// out_of_order if the store holds fewer ticks, and those of reading. `setting` outlives the run.
[[nodiscard]] Result<sim::Run> restore_run(RunStore& store, const PackStamp& pack,
                                           const sim::Setting& setting, std::uint32_t ticks);

/// The same at the end of what is kept: to go on with a run that was broken off.
[[nodiscard]] Result<sim::Run> restore_end(RunStore& store, const PackStamp& pack,
                                           const sim::Setting& setting);

}  // namespace storage
