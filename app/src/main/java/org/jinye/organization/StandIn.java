package org.jinye.organization;

/**
 * Somebody does the work of a post in the place of its absent A person.
 *
 * @param accountId who does it
 * @param name his name
 * @param forAccountId the absent one's account; 0 when he has none
 * @param forName the absent one's name
 * @param post title of the post
 */
public record StandIn(
    long accountId, String name, long forAccountId, String forName, long postId, String post) {}
