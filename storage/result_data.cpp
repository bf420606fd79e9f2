#include "storage/result_data.hpp"

#include <bit>

namespace storage {

namespace {

sim::Digest digest_of(const std::string& text) {
    return sim::digest_bytes(std::as_bytes(std::span(text)));
}

sim::Digest add(sim::Digest digest, const ResultBranch& branch) {
    digest = sim::chain(digest, branch.digest);
    for (const double answer : branch.answers) {
        digest = sim::chain(digest, {std::bit_cast<std::uint64_t>(answer)});
    }
    return sim::chain(digest, sim::digest_bytes(branch.way));
}

}  // namespace

sim::Digest content_digest(const ResultMeta& meta, std::span<const ResultMember> members) {
    sim::Digest digest = digest_of(meta.engine_version);
    for (const sim::Digest part : {digest_of(meta.pack.name), digest_of(meta.pack.hash),
                                   digest_of(meta.request), meta.record}) {
        digest = sim::chain(digest, part);
    }
    for (const ResultMember& member : members) {
        digest = sim::chain(digest, {member.member});
        digest = add(add(digest, member.without), member.with);
    }
    return digest;
}

std::string first_difference(const ResultMeta& one, const ResultMeta& other) {
    if (one.request != other.request) {
        return "request";
    }
    if (one.engine_version != other.engine_version) {
        return "engine_version";
    }
    if (one.pack != other.pack) {
        return "pack_hash";
    }
    return one.record == other.record ? "" : "record";
}

}  // namespace storage
