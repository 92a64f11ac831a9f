<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:s="urn:shukei:summary:1">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:param name="heading"/>
  <xsl:template match="/s:summary">
    <xsl:value-of select="concat($heading, '&#10;', s:title, '&#10;')"/>
    <xsl:for-each select="//s:table[@kind='tally']/s:row">
      <xsl:value-of select="concat(../@id, ' ', @label, ' ', s:cell/@count, '&#10;')"/>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
